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
import java.util.Objects;
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
    Optional<Checked.Charge> minimum = terms.minimum().flatMap(each -> minimum(priced, each));
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
    Optional<Type> member =
        edition.facts().values().stream()
            .filter(each -> each.supply() == FactDeclaration.Supply.MEMBERS)
            .map(each -> each.type().element())
            .filter(Objects::nonNull)
            .findFirst();
    return new Checked.ChangeNames(
        name(names, "change.on", Type.DATE, clause),
        name(names, "change.requestedOn", Type.DATE, clause),
        name(names, "change.receivedAt", Type.DATE_TIME, clause),
        member
            .map(each -> OptionalInt.of(name(names, "leaving", each, clause)))
            .orElse(OptionalInt.empty()));
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
    boolean ofPersons =
        edition.premium().isEmpty() || edition.premium().stream().anyMatch(PremiumLine::perPerson);
    for (int i = 0; i < amounts.size(); i++) {
      if (!ofPersons) { // what the lines of the policy cost always accrues
        problems.add(
            section.child(String.valueOf(i)),
            "an amount for persons",
            "a line per person in premium");
      }
      charge(names, section.child(String.valueOf(i)), amounts.get(i), false)
          .ifPresent(checked::add);
    }
    return List.copyOf(checked);
  }

  private Optional<Checked.Charge> minimum(Language names, TermAmount amount) {
    Place place = SECTION.child("minimum");
    if (!amount.on().isEmpty()) {
      problems.add(place.child("on"), "occasions", "none: it is asked after every change");
    }
    return charge(names, place, amount, true);
  }

  private Optional<Checked.Charge> charge(
      Language names, Place place, TermAmount amount, boolean once) {
    resolver.identify(place, amount.id(), amount.clause());
    resolver.rounding(place.child("round"), amount.round());
    Optional<Formula> when = resolver.condition(names, place.child("when"), amount.when(), once);
    Formula formula = names.formula(place.child("amount"), amount.amount(), Type.MONEY, when);
    if (once) {
      resolver.atPolicy(place.child("amount"), formula);
    }
    return Optional.ofNullable(formula).map(each -> new Checked.Charge(amount, when, each));
  }

  private List<Checked.Change> rules(
      Language names, List<ChangeRule> rules, Checked.ChangeNames change) {
    List<Checked.Change> checked = new ArrayList<>();
    Resolver within = resolver.within(names);
    for (int i = 0; i < rules.size(); i++) {
      ChangeRule each = rules.get(i);
      int number = i;
      within
          .rule(
              SECTION.child("rules").child(String.valueOf(i)),
              each.rule(),
              Set.of(Rule.Scope.POLICY, Rule.Scope.PERSON))
          .ifPresent(
              condition -> {
                leaving(
                    SECTION.child("rules").child(String.valueOf(number)), each, condition, change);
                checked.add(new Checked.Change(each, condition));
              });
    }
    return List.copyOf(checked);
  }

  /** Only where somebody leaves, or is another afterwards, is there anybody to ask about. */
  private void leaving(
      Place place, ChangeRule rule, Checked.Condition condition, Checked.ChangeNames change) {
    boolean always = !rule.on().isEmpty() && LEAVING.containsAll(rule.on());
    BitSet reads = condition.require().reads();
    condition.when().ifPresent(when -> reads.or(when.reads()));
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
    eligibility.stream()
        .filter(each -> each.rule().scope() == Rule.Scope.POLICY)
        .forEach(each -> known.put(each.rule().id(), each));
    List<Checked.Condition> again = new ArrayList<>();
    for (String id : ids) {
      Checked.Condition rule = known.get(id);
      boolean broken =
          edition.eligibility().stream()
              .anyMatch(each -> each.id().equals(id) && each.scope() == Rule.Scope.POLICY);
      if (rule != null) {
        again.add(rule);
      } else if (!broken) { // which is told where it stands
        problems.addUnknown(
            SECTION.child("asksAgain"),
            id,
            "the id of a rule of eligibility of the policy",
            edition.eligibility().stream()
                .filter(each -> each.scope() == Rule.Scope.POLICY)
                .map(Rule::id)
                .toList());
      }
    }
    return List.copyOf(again);
  }
}
