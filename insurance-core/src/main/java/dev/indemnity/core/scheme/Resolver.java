package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the rules, lines and benefits of an edition whose names are declared. */
final class Resolver {
  static final String REFUNDS = "/refunds";

  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Clauses clauses;
  private final Set<String> ids;
  private final Set<String> ofBenefits;
  private final BitSet ofMembers;
  private final Map<Integer, Object> constants = new HashMap<>();

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
    facts.values().stream()
        .filter(kept -> kept.declaration().supply() == FactDeclaration.Supply.MEMBERS)
        .map(kept -> kept.declaration().type().element())
        .forEach(
            item -> {
              String prefix = (item == null ? "" : item.label()) + ".";
              facts.forEach(
                  (key, kept) -> {
                    if (key.startsWith(prefix)) {
                      ofMembers.set(kept.slot());
                    }
                  });
            });
  }

  List<Checked.Condition> rules(String section, List<Rule> rules, Set<Rule.Scope> scopes) {
    return rules(Place.at(section), rules, scopes);
  }

  List<Checked.Condition> rules(Place section, List<Rule> rules, Set<Rule.Scope> scopes) {
    List<Checked.Condition> checked = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      rule(section.child(String.valueOf(i)), rules.get(i), scopes).ifPresent(checked::add);
    }
    return checked;
  }

  Optional<Checked.Condition> rule(Place place, Rule rule, Set<Rule.Scope> scopes) {
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
    return Optional.ofNullable(require).map(formula -> new Checked.Condition(rule, when, formula));
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
    List<Checked.Sum> checked = new ArrayList<>();
    for (int i = 0; i < edition.totals().size(); i++) {
      Place place = Place.at("/totals").child(String.valueOf(i));
      Total total = edition.totals().get(i);
      clauses.checkIfCited(place, total.clause());
      rounding(place.child("round"), total.round());
      Optional<Formula> when = condition(language, place.child("when"), total.when(), true);
      if (total.when().isEmpty()) {
        checkLast(place, total, edition.totals().subList(i + 1, edition.totals().size()));
      }
      checked.add(new Checked.Sum(total, when));
    }
    return checked;
  }

  /** In a section, nothing is left to the ways after one that always applies. */
  private void checkLast(Place place, Total total, List<Total> after) {
    List<String> sections =
        Arrays.stream(Section.values())
            .filter(section -> section.isAmong(total.of()))
            .filter(section -> after.stream().anyMatch(each -> section.isAmong(each.of())))
            .map(Section::spelling)
            .toList();
    if (!sections.isEmpty()) {
      boolean all = sections.size() == Section.values().length;
      problems.add(
          place,
          "a way that always applies before others"
              + (all ? "" : " of " + String.join(", ", sections)),
          "it last");
    }
  }

  List<Checked.Cover> coverage() {
    return new CoverageCheck(edition, language, problems, clauses, this).terms();
  }

  Optional<Checked.Terms> terms(List<Checked.Condition> eligibility) {
    return edition
        .terms()
        .flatMap(
            terms ->
                new TermsCheck(edition, language, problems, clauses, this).of(terms, eligibility));
  }

  /** The same for formulas that know more names; ids stay apart across both. */
  Resolver within(Language names) {
    return new Resolver(edition, names, problems, clauses, ids, ofMembers);
  }

  Map<String, Checked.Counter> counters() {
    Map<String, Checked.Counter> checked = new LinkedHashMap<>();
    edition
        .counters()
        .forEach(
            (name, counter) -> {
              Place place = Place.at("/counters").child(name).child("cap");
              Optional<Formula> cap =
                  counter.cap().map(text -> language.formula(place, text, counter.type()));
              checked.put(name, new Checked.Counter(name, counter, cap));
            });
    return checked;
  }

  /** Of a counter that is read and that no benefit uses, all would be left for ever. */
  void usedCounters() {
    Set<String> idle = new TreeSet<>(edition.counters().keySet());
    idle.retainAll(language.countersRead());
    edition.benefits().forEach(benefit -> idle.removeAll(benefit.uses().keySet()));
    for (String counter : idle) {
      problems.add(
          Place.at("/counters").child(counter),
          "a counter that is read and never used",
          "a benefit that uses it, in uses");
    }
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
          exclusion
              .evidence()
              .map(text -> language.formula(place.child("evidence"), text, Type.BOOLEAN, given));
      if (when != null) {
        checked.add(new Checked.Excluded(exclusion, when, evidence));
      }
    }
    return checked;
  }

  List<Checked.Paid> benefits() {
    List<Checked.Paid> checked = new ArrayList<>();
    for (int i = 0; i < edition.benefits().size(); i++) {
      Place place = Place.at("/benefits").child(String.valueOf(i));
      Benefit benefit = edition.benefits().get(i);
      if (benefit.each().isEmpty()) {
        benefit(place, benefit, settling(), checked);
      } else {
        benefits(place, benefit, checked);
      }
    }
    return checked;
  }

  /** One benefit for every value, which its formulas find under the name. */
  private void benefits(Place place, Benefit benefit, List<Checked.Paid> checked) {
    for (Map.Entry<String, String> each : benefit.each().entrySet()) {
      Place at = place.child("for").child(each.getKey());
      if (edition.category(each.getValue()).isEmpty() || benefit.each().size() > 1) {
        problems.addUnknown(at, each.getValue(), "one category", edition.categories().keySet());
        return;
      }
      for (String value : edition.category(each.getValue()).orElseThrow().values()) {
        Language names = settling();
        Type type = Type.category(each.getValue());
        int slot = names.given(at, each.getKey(), type, false, benefit.clause(), Optional.empty());
        constants.put(slot, value);
        benefit(place, Benefit.builder().from(benefit).id(value).build(), names, checked);
      }
    }
  }

  /** What the names of single benefits stand for, by slot. */
  Map<Integer, Object> constants() {
    return constants;
  }

  private void benefit(
      Place place, Benefit benefit, Language settling, List<Checked.Paid> checked) {
    identify(place, benefit.id(), benefit.clause());
    rounding(place.child("round"), benefit.round());
    Formula when = settling.formula(place.child("when"), benefit.when(), Type.BOOLEAN);
    Optional<Formula> given = Optional.ofNullable(when);
    Language names = let(settling, place, benefit.let(), given);
    Formula amount = names.formula(place.child("amount"), benefit.amount(), Type.MONEY, given);
    if (benefit.let().containsKey("amount") && !benefit.uses().isEmpty()) {
      problems.add(
          place.child("let").child("amount"),
          "the name \"amount\", by which uses read what the benefit pays",
          "a name of its own");
    }
    Language withAmount = names.within();
    int slot =
        withAmount.given(
            place.child("uses"), "amount", Type.MONEY, false, benefit.clause(), Optional.empty());
    Map<String, Formula> uses = uses(place.child("uses"), withAmount, benefit, given);
    Formula payee = names.formula(place.child("payee"), benefit.payee(), Type.STRING, given);
    if (when != null && amount != null && payee != null) {
      checked.add(new Checked.Paid(benefit, when, new Checked.Amounts(amount, slot, uses, payee)));
    }
  }

  Optional<Checked.Allocated> allocation() {
    return edition.allocation().map(this::allocation);
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

  private Map<String, Formula> uses(
      Place place, Language withAmount, Benefit benefit, Optional<Formula> given) {
    Map<String, Formula> uses = new LinkedHashMap<>();
    benefit
        .uses()
        .forEach(
            (counter, text) -> {
              CounterDeclaration declared = edition.counters().get(counter);
              if (declared == null) {
                problems.addUnknown(
                    place.child(counter),
                    counter,
                    "the name of a counter",
                    edition.counters().keySet());
                return;
              }
              Formula use = withAmount.formula(place.child(counter), text, declared.type(), given);
              if (use != null) {
                uses.put(counter, use);
              }
            });
    return uses;
  }

  /** The language of what is asked while claims are settled, when counters stand somewhere. */
  private Language settling() {
    Language settling = language.within();
    settling.settle();
    return settling;
  }

  private Language let(Place place, Map<String, String> let, Optional<Formula> given) {
    return let(language, place, let, given);
  }

  private static Language let(
      Language outer, Place place, Map<String, String> let, Optional<Formula> given) {
    Language names = outer.within();
    let.forEach(
        (name, text) ->
            names.definition(
                place.child("let").child(name), name, text, "", Optional.empty(), given));
    names.checkDefinitions();
    return names;
  }

  Optional<Formula> condition(Language asking, Place place, Optional<String> text, boolean once) {
    Optional<Formula> when = text.map(each -> asking.formula(place, each, Type.BOOLEAN));
    if (once) {
      when.ifPresent(each -> atPolicy(place, each));
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
