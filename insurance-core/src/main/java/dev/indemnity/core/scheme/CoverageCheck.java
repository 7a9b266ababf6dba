package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the terms of cover. */
final class CoverageCheck {
  private static final String INCEPTION = "inception";
  private static final String EXPIRY = "expiry";

  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Clauses clauses;
  private final Resolver resolver;

  CoverageCheck(
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

  List<Checked.Cover> terms() {
    List<Checked.Cover> checked = new ArrayList<>();
    List<CoverageTerms> all = edition.coverage();
    for (int i = 0; i < all.size(); i++) {
      Place place = Place.at("/coverage");
      if (all.size() > 1) {
        place = place.child(String.valueOf(i));
      }
      if (all.get(i).when().isEmpty() && i < all.size() - 1) {
        problems.add(place, "terms that always apply before others", "them last");
      }
      Checked.Cover cover = terms(place, all.get(i));
      if (cover != null) {
        checked.add(cover);
      }
    }
    return List.copyOf(checked);
  }

  private Checked.@Nullable Cover terms(Place place, CoverageTerms terms) {
    clauses.check(place, terms.clause());
    Optional<Formula> when = resolver.condition(language, place.child("when"), terms.when(), true);
    Language window = language.within();
    Checked.Slots slots = slots(place, window, terms.clause());
    Formula inception = language.formula(place.child(INCEPTION), terms.inception(), Type.DATE_TIME);
    PaymentTerms payments = terms.payments().orElse(null);
    Optional<Checked.Series> series =
        payments == null ? Optional.empty() : series(place.child("payments"), payments, window);
    boolean once = payments == null;
    Language after = once ? afterInception(place, inception, terms) : window;
    Formula expiry = after.formula(place.child(EXPIRY), terms.expiry(), Type.DATE_TIME);
    resolver.atPolicy(place.child(INCEPTION), inception);
    resolver.atPolicy(place.child(EXPIRY), expiry);
    List<Checked.Condition> conditions =
        resolver
            .within(after)
            .rules(place.child("conditions"), terms.conditions(), Set.of(Rule.Scope.POLICY));
    PersonTerms own = terms.person().orElse(null);
    Optional<Checked.Personal> person =
        own == null
            ? Optional.empty()
            : Optional.of(person(place.child("person"), own, terms, window.within()));
    return inception == null || expiry == null
        ? null
        : new Checked.Cover(
            terms, when, new Checked.Bounds(inception, expiry), conditions, slots, series, person);
  }

  /** The names formulas have for the window they are asked of. */
  private static Checked.Slots slots(Place place, Language window, String clause) {
    return new Checked.Slots(
        name(place, window, INCEPTION, Type.DATE_TIME, clause),
        name(place, window, EXPIRY, Type.DATE_TIME, clause),
        name(place, window, "series.inception", Type.DATE_TIME, clause),
        name(place, window, "series.units", Type.NUMBER, clause),
        name(place, window, "window.number", Type.NUMBER, clause));
  }

  private static int name(Place place, Language window, String name, Type type, String clause) {
    return window.given(place, name, type, false, clause, Optional.empty());
  }

  /** Of the one window, the inception is its formula wherever it is named. */
  private Language afterInception(Place place, @Nullable Formula inception, CoverageTerms terms) {
    Language after = language.within();
    if (inception == null) {
      after.broken(INCEPTION);
    } else {
      after.definition(
          place.child(INCEPTION),
          INCEPTION,
          terms.inception(),
          terms.clause(),
          Optional.empty(),
          Optional.empty());
    }
    return after;
  }

  private Optional<Checked.Series> series(Place place, PaymentTerms payments, Language window) {
    FactDeclaration fact = edition.facts().get(payments.of());
    Type element = fact == null ? null : fact.type().element();
    if (fact == null || element == null || element.kind() != Type.Kind.ITEM) {
      problems.addUnknown(
          place.child("of"),
          payments.of(),
          "a fact that lists items",
          edition.facts().entrySet().stream()
              .filter(each -> each.getValue().type().element() != null)
              .map(Map.Entry::getKey)
              .toList());
      return Optional.empty();
    }
    Formula list = language.formula(place.child("of"), payments.of(), fact.type());
    resolver.atPolicy(place.child("of"), list);
    Formula received =
        language.formula(place.child("received"), payments.received(), Type.DATE_TIME);
    Formula units = language.formula(place.child("units"), payments.units(), Type.NUMBER);
    Optional<Formula> payBefore =
        payments
            .payBefore()
            .map(text -> window.formula(place.child("payBefore"), text, Type.DATE_TIME.orAbsent()));
    Optional<Formula> appended =
        payments
            .appended()
            .map(text -> language.formula(place.child("appended"), text, Type.BOOLEAN));
    List<Formula> facts = new ArrayList<>();
    edition
        .facts()
        .forEach(
            (key, each) -> {
              if (key.startsWith(element.label() + ".")) {
                Formula value = language.formula(place.child("of"), key, each.type());
                if (value != null) {
                  facts.add(value);
                }
              }
            });
    return list == null || received == null || units == null
        ? Optional.empty()
        : Optional.of(
            new Checked.Series(
                payments.of(), list, received, units, appended, payBefore, List.copyOf(facts)));
  }

  private Checked.Personal person(
      Place place, PersonTerms terms, CoverageTerms of, Language window) {
    clauses.checkIfCited(place, terms.clause());
    OptionalInt payment =
        of.payments()
            .map(payments -> edition.facts().get(payments.of()))
            .map(list -> list.type().element())
            .filter(item -> item.kind() == Type.Kind.ITEM)
            .map(item -> OptionalInt.of(name(place, window, "window.payment", item, of.clause())))
            .orElse(OptionalInt.empty());
    Optional<Formula> until =
        terms
            .until()
            .map(text -> window.formula(place.child("until"), text, Type.DATE_TIME.orAbsent()));
    return new Checked.Personal(
        terms,
        until,
        resolver
            .within(window)
            .rules(place.child("conditions"), terms.conditions(), Set.of(Rule.Scope.PERSON)),
        payment);
  }
}
