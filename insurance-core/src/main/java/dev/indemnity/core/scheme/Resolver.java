package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rules, lines, exclusions and allocation of an edition whose names are declared. */
final class Resolver {
  static final String REFUNDS = "/refunds";

  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Clauses clauses;
  private final Set<String> ids;
  private final Set<String> ofBenefits;
  private final BitSet ofMembers;

  Resolver(SchemeEdition edition, Language language, Problems problems, Clauses clauses) {
    this(edition, language, problems, clauses, new HashSet<>(), new BitSet());
  }

  private Resolver(
      SchemeEdition edition,
      Language language,
      Problems problems,
      Clauses clauses,
      Set<String> ids,
      BitSet ofMembers) {
    this.edition = edition;
    this.language = language;
    this.problems = problems;
    this.clauses = clauses;
    this.ids = ids;
    this.ofMembers = ofMembers;
    this.ofBenefits = edition.benefitIds();
  }

  /** Notes which facts only a member of the roster has. */
  void membersHave(Map<String, Declarations.Kept> facts) {
    for (Declarations.Kept kept : facts.values()) {
      if (kept.supply() == FactDeclaration.Supply.MEMBERS) {
        Type item = kept.type().element();
        itemsHave((item == null ? "" : item.label()) + ".", facts);
      }
    }
  }

  private void itemsHave(String prefix, Map<String, Declarations.Kept> facts) {
    for (Map.Entry<String, Declarations.Kept> each : facts.entrySet()) {
      if (each.getKey().startsWith(prefix)) {
        ofMembers.set(each.getValue().slot());
      }
    }
  }

  List<Checked.Condition> rules(String section, List<Rule> rules, Set<Rule.Scope> scopes) {
    return rules(Place.at(section), rules, scopes);
  }

  List<Checked.Condition> rules(Place section, List<Rule> rules, Set<Rule.Scope> scopes) {
    List<Checked.Condition> checked = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Checked.Condition condition = rule(section.child(String.valueOf(i)), rules.get(i), scopes);
      if (condition != null) {
        checked.add(condition);
      }
    }
    return checked;
  }

  Checked.@Nullable Condition rule(Place place, Rule rule, Set<Rule.Scope> scopes) {
    identify(place, rule.id(), rule.clause());
    if (!scopes.contains(rule.scope())) {
      problems.add(place.child("scope"), rule.scope().toString(), "one of " + scopes);
    }
    benefits(place, rule.benefits());
    boolean once = rule.scope() == Rule.Scope.POLICY;
    Language asking = rule.scope() == Rule.Scope.CLAIM ? settling() : language;
    Optional<Formula> when = condition(asking, place.child("when"), rule.when(), once);
    Formula require = asking.formula(place.child("require"), rule.require(), Type.BOOLEAN, when);
    if (once) {
      atPolicy(place.child("require"), require);
    }
    return require == null ? null : new Checked.Condition(rule, when, require);
  }

  List<Checked.Line> lines(String section, List<PremiumLine> lines) {
    List<Checked.Line> checked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Place place = Place.at(section).child(String.valueOf(i));
      PremiumLine line = lines.get(i);
      identify(place, line.id(), line.clause());
      rounding(place.child("round"), line.round());
      if (section.equals(REFUNDS) && !line.perPerson()) {
        problems.add(
            place.child("per"),
            line.per().spelling(),
            "person: what is returned is asked for each");
      }
      Optional<Formula> when =
          condition(language, place.child("when"), line.when(), !line.perPerson());
      Formula amount =
          let(place, line.let(), when)
              .formula(place.child("amount"), line.amount(), Type.MONEY, when);
      if (!line.perPerson()) {
        atPolicy(place.child("amount"), amount);
      }
      if (amount != null) {
        checked.add(new Checked.Line(line, when, amount));
      }
    }
    return checked;
  }

  List<Checked.Sum> totals() {
    return new TotalsCheck(edition, language, problems, clauses, this).ways();
  }

  List<Checked.Cover> coverage() {
    return new CoverageCheck(edition, language, problems, clauses, this).terms();
  }

  Optional<Checked.Terms> terms(List<Checked.Condition> eligibility) {
    PolicyTerms terms = edition.terms().orElse(null);
    return terms == null
        ? Optional.empty()
        : new TermsCheck(edition, language, problems, clauses, this).of(terms, eligibility);
  }

  /** The same for formulas that know more names; ids stay apart across both. */
  Resolver within(Language names) {
    return new Resolver(edition, names, problems, clauses, ids, ofMembers);
  }

  List<Checked.Excluded> exclusions() {
    List<Checked.Excluded> checked = new ArrayList<>();
    for (int i = 0; i < edition.exclusions().size(); i++) {
      Place place = Place.at("/exclusions").child(String.valueOf(i));
      Exclusion exclusion = edition.exclusions().get(i);
      identify(place, exclusion.id(), exclusion.clause());
      benefits(place, exclusion.benefits());
      Formula when = language.formula(place.child("when"), exclusion.when(), Type.BOOLEAN);
      Optional<Formula> given = Optional.ofNullable(when);
      Optional<Formula> evidence =
          language.formula(place.child("evidence"), exclusion.evidence(), Type.BOOLEAN, given);
      if (when != null) {
        checked.add(new Checked.Excluded(exclusion, when, evidence));
      }
    }
    return checked;
  }

  Optional<Checked.Allocated> allocation() {
    AllocationTerms terms = edition.allocation().orElse(null);
    return terms == null ? Optional.empty() : Optional.of(allocation(terms));
  }

  private Checked.Allocated allocation(AllocationTerms terms) {
    Place section = Place.at("/allocation");
    clauses.checkIfCited(section, terms.clause());
    List<Checked.Owed> owed = new ArrayList<>();
    for (int i = 0; i < terms.obligations().size(); i++) {
      Place place = section.child("obligations").child(String.valueOf(i));
      Obligation obligation = terms.obligations().get(i);
      identify(place, obligation.id(), obligation.clause());
      rounding(place.child("round"), obligation.round());
      metBy(place.child("metBy"), obligation.metBy());
      Optional<Formula> when = condition(language, place.child("when"), obligation.when(), false);
      Formula amount =
          let(place, obligation.let(), when)
              .formula(place.child("amount"), obligation.amount(), Type.MONEY, when);
      if (amount != null) {
        owed.add(new Checked.Owed(obligation, when, amount));
      }
    }
    Optional<Formula> pooled = condition(language, section.child("pooled"), terms.pooled(), false);
    return new Checked.Allocated(terms, owed, pooled);
  }

  private void metBy(Place place, List<String> benefits) {
    for (String each : benefits) {
      if (!ofBenefits.contains(each)) {
        problems.addUnknown(place, each, "the id of a benefit", ofBenefits);
      }
    }
  }

  /** The language of what is asked while claims are settled, when counters stand somewhere. */
  Language settling() {
    Language settling = language.within();
    settling.settle();
    return settling;
  }

  private Language let(Place place, Map<String, String> let, Optional<Formula> given) {
    return let(language, place, let, given);
  }

  static Language let(
      Language outer, Place place, Map<String, String> let, Optional<Formula> given) {
    Language names = outer.within();
    for (Map.Entry<String, String> each : let.entrySet()) {
      String name = each.getKey();
      names.definition(
          place.child("let").child(name), name, each.getValue(), "", Optional.empty(), given);
    }
    names.checkDefinitions();
    return names;
  }

  Optional<Formula> condition(Language asking, Place place, Optional<String> text, boolean once) {
    Optional<Formula> when = asking.formula(place, text, Type.BOOLEAN, Optional.empty());
    if (once) {
      atPolicy(place, when.orElse(null));
    }
    return when;
  }

  /** What is asked once for the policy must not read what only a member of the roster has. */
  void atPolicy(Place place, @Nullable Formula formula) {
    if (formula != null && formula.reads().intersects(ofMembers)) {
      problems.add(
          place,
          "a fact of one member, asked of the policy",
          "facts of the policy, or a list such as the roster");
    }
  }

  void rounding(Place place, Rounding rounding) {
    Fraction unit = Fraction.ONE;
    for (int i = 0; i < edition.currency().getDecimalPlaces(); i++) {
      unit = unit.dividedBy(Fraction.of(10));
    }
    if (!rounding.step().dividedBy(unit).isWhole()) {
      problems.add(
          place,
          "steps of " + rounding.step(),
          "steps of whole " + unit + " " + edition.currency());
    }
  }

  void identify(Place place, String id, String clause) {
    clauses.check(place, clause);
    if (id.isBlank()) {
      problems.add(place.child("id"), "nothing", "an id");
    } else if (!ids.add(id)) {
      problems.add(place.child("id"), "the id \"" + id + "\" once more", "an id of its own");
    }
  }

  private void benefits(Place place, Collection<String> named) {
    for (String each : named) {
      if (!ofBenefits.contains(each)) {
        problems.addUnknown(place.child("benefits"), each, "the id of a benefit", ofBenefits);
      }
    }
  }
}
