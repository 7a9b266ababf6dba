package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks how the premium is earned over the term and what is asked of changes. */
final class TermsCheck {
  private static final Place SECTION = Place.at("/terms");
  private static final String INCEPTION = "inception";
  private static final String EXPIRY = "expiry";
  private static final Set<Occasion> LEAVING =
      Set.of(Occasion.REMOVAL, Occasion.REPLACEMENT, Occasion.CHANGE);

  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Clauses clauses;
  private final Resolver resolver;

  TermsCheck(
      SchemeEdition edition,
      Language language,
      Problems problems,
      Clauses clauses,
      Resolver resolver) {
    this.edition = edition;
    this.language = language;
    this.problems = problems;
    this.clauses = clauses;
    this.resolver = resolver;
  }

  Optional<Checked.Terms> of(PolicyTerms terms, List<Checked.Condition> eligibility) {
    clauses.check(SECTION, terms.clause());
    String clause = terms.clause();
    Formula inception = once(language, INCEPTION, terms.inception());
    Language from = language.within();
    int inceptionSlot = name(from, INCEPTION, Type.DATE, clause);
    Formula expiry = once(from, EXPIRY, terms.expiry());
    Language term = from.within();
    int expirySlot = name(term, EXPIRY, Type.DATE, clause);
    Language timed = term.within();
    Checked.IntervalNames interval = interval(timed, clause);
    Formula accrued = timed.formula(SECTION.child("accrued"), terms.accrued(), Type.NUMBER);
    Language priced = timed.within();
    int full = name(priced, "full", Type.MONEY, clause);
    int accruedSlot = name(priced, "accrued", Type.MONEY, clause);
    Language changed = timed.within();
    Checked.ChangeNames change = change(changed, clause);
    List<Checked.Effective> effective = effective(changed, terms.effective());
    List<Checked.Charge> charged = charges(priced, SECTION.child("charged"), terms.charged());
    List<Checked.Charge> kept = charges(priced, SECTION.child("kept"), terms.kept());
    Optional<Checked.Charge> minimum = minimum(priced, terms.minimum());
    Checked.AskedOfChange asked =
        new Checked.AskedOfChange(
            rules(changed, terms.rules(), change), again(terms.asksAgain(), eligibility));
    if (inception == null || expiry == null || accrued == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Checked.Terms(
            terms,
            new Checked.Bounds(inception, expiry),
            accrued,
            effective,
            charged,
            kept,
            minimum,
            asked,
            new Checked.TermNames(inceptionSlot, expirySlot, interval, full, accruedSlot, change)));
  }

  private @Nullable Formula once(Language names, String key, String text) {
    Formula formula = names.formula(SECTION.child(key), text, Type.DATE);
    resolver.atPolicy(SECTION.child(key), formula);
    return formula;
  }

  private static int name(Language names, String name, Type type, String clause) {
    return names.given(SECTION, name, type, false, clause, Optional.empty());
  }

  private static Checked.IntervalNames interval(Language names, String clause) {
    return new Checked.IntervalNames(
        name(names, "interval.start", Type.DATE, clause),
        name(names, "interval.end", Type.DATE, clause),
        name(names, "interval.days", Type.number("day"), clause),
        name(names, "interval.wholeMonths", Type.number("month"), clause),
        name(names, "interval.monthsBegun", Type.number("month"), clause));
  }

  private Checked.ChangeNames change(Language names, String clause) {
    return new Checked.ChangeNames(
        name(names, "change.on", Type.DATE, clause),
        name(names, "change.requestedOn", Type.DATE, clause),
        name(names, "change.receivedAt", Type.DATE_TIME, clause),
        leaving(names, clause));
  }

  /** Who leaves, as the list of members has items. */
  private OptionalInt leaving(Language names, String clause) {
    for (FactDeclaration each : edition.facts().values()) {
      Type member = each.type().element();
      if (each.supply() == FactDeclaration.Supply.MEMBERS && member != null) {
        return OptionalInt.of(name(names, "leaving", member, clause));
      }
    }
    return OptionalInt.empty();
  }

  private List<Checked.Effective> effective(Language names, List<EffectiveDay> days) {
    List<Checked.Effective> checked = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Place place = SECTION.child("effective").child(String.valueOf(i));
      EffectiveDay each = days.get(i);
      clauses.checkIfCited(place, each.clause());
      Optional<Formula> when = resolver.condition(names, place.child("when"), each.when(), true);
      Formula day = names.formula(place.child("day"), each.day(), Type.DATE, when);
      resolver.atPolicy(place.child("day"), day);
      if (day != null) {
        checked.add(new Checked.Effective(each, when, day));
      }
    }
    return List.copyOf(checked);
  }

  private List<Checked.Charge> charges(Language names, Place section, List<TermAmount> amounts) {
    List<Checked.Charge> checked = new ArrayList<>();
    boolean ofPersons = pricesPersons();
    for (int i = 0; i < amounts.size(); i++) {
      if (!ofPersons) { // what the lines of the policy cost always accrues
        problems.add(
            section.child(String.valueOf(i)),
            "an amount for persons",
            "a line per person in premium");
      }
      Checked.Charge charge =
          charge(names, section.child(String.valueOf(i)), amounts.get(i), false);
      if (charge != null) {
        checked.add(charge);
      }
    }
    return List.copyOf(checked);
  }

  private boolean pricesPersons() {
    for (PremiumLine line : edition.premium()) {
      if (line.perPerson()) {
        return true;
      }
    }
    return edition.premium().isEmpty();
  }

  private Optional<Checked.Charge> minimum(Language names, Optional<TermAmount> least) {
    if (least.isEmpty()) {
      return Optional.empty();
    }
    TermAmount amount = least.get();
    Place place = SECTION.child("minimum");
    if (!amount.on().isEmpty()) {
      problems.add(place.child("on"), "occasions", "none: it is asked after every change");
    }
    return Optional.ofNullable(charge(names, place, amount, true));
  }

  private Checked.@Nullable Charge charge(
      Language names, Place place, TermAmount amount, boolean once) {
    resolver.identify(place, amount.id(), amount.clause());
    resolver.rounding(place.child("round"), amount.round());
    Optional<Formula> when = resolver.condition(names, place.child("when"), amount.when(), once);
    Formula formula = names.formula(place.child("amount"), amount.amount(), Type.MONEY, when);
    if (once) {
      resolver.atPolicy(place.child("amount"), formula);
    }
    return formula == null ? null : new Checked.Charge(amount, when, formula);
  }

  private List<Checked.Change> rules(
      Language names, List<ChangeRule> rules, Checked.ChangeNames change) {
    List<Checked.Change> checked = new ArrayList<>();
    Resolver within = resolver.within(names);
    for (int i = 0; i < rules.size(); i++) {
      ChangeRule each = rules.get(i);
      Place place = SECTION.child("rules").child(String.valueOf(i));
      Checked.Condition condition =
          within.rule(place, each.rule(), Set.of(Rule.Scope.POLICY, Rule.Scope.PERSON));
      if (condition != null) {
        leaving(place, each, condition, change);
        checked.add(new Checked.Change(each, condition));
      }
    }
    return List.copyOf(checked);
  }

  /** Only where somebody leaves, or is another afterwards, is there anybody to ask about. */
  private void leaving(
      Place place, ChangeRule rule, Checked.Condition condition, Checked.ChangeNames change) {
    boolean always = !rule.on().isEmpty() && LEAVING.containsAll(rule.on());
    BitSet reads = condition.require().reads();
    if (condition.when().isPresent()) {
      reads.or(condition.when().get().reads());
    }
    boolean ofPerson = rule.rule().scope() == Rule.Scope.PERSON;
    if (change.leaving().isPresent()
        && reads.get(change.leaving().getAsInt())
        && !(always && ofPerson)) {
      problems.add(
          place.child("on"),
          "leaving, where nobody need leave",
          "a rule of the person, on removal, replacement or change alone");
    }
  }

  private List<Checked.Condition> again(List<String> ids, List<Checked.Condition> eligibility) {
    Map<String, Checked.Condition> known = new LinkedHashMap<>();
    for (Checked.Condition each : eligibility) {
      if (each.rule().scope() == Rule.Scope.POLICY) {
        known.put(each.rule().id(), each);
      }
    }
    List<Checked.Condition> again = new ArrayList<>();
    for (String id : ids) {
      Checked.Condition rule = known.get(id);
      if (rule != null) {
        again.add(rule);
        continue;
      }
      List<String> declared = idsOfPolicy();
      if (!declared.contains(id)) { // one that is broken is told where it stands
        problems.addUnknown(
            SECTION.child("asksAgain"),
            id,
            "the id of a rule of eligibility of the policy",
            declared);
      }
    }
    return List.copyOf(again);
  }

  private List<String> idsOfPolicy() {
    return edition.eligibility().stream()
        .filter(each -> each.scope() == Rule.Scope.POLICY)
        .map(Rule::id)
        .toList();
  }
}
