package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Language;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edition that was checked as a whole.
 *
 * @param edition the edition
 * @param slots where formulas find its names
 * @param parts what the questions ask
 */
record CheckedEdition(SchemeEdition edition, Slots slots, Parts parts) {
  /** What the questions ask, checked. */
  record Parts(Asked asked, Priced priced, List<Checked.Cover> coverage, Settled settled) {}

  /** Rules. */
  record Asked(
      List<Checked.Condition> eligibility,
      List<Checked.Condition> insurer,
      List<Checked.Condition> claims) {}

  /** Prices. */
  record Priced(
      List<Checked.Line> premium,
      List<Checked.Line> refunds,
      List<Checked.Sum> totals,
      Optional<Checked.Terms> terms) {}

  /** Payments. */
  record Settled(
      Map<String, Checked.Counter> counters,
      List<Checked.Excluded> exclusions,
      List<Checked.Paid> benefits,
      Optional<Checked.Allocated> allocation) {}

  static final String ID_EXPECTED = "letters, digits, dots and dashes";

  /** What came of checking an edition; null: something is wrong, which was told. */
  static @Nullable CheckedEdition of(
      SchemeEdition edition, Problems problems, Collection<String> broken) {
    Language language = Language.of(edition.deferredZone(), problems);
    for (String name : broken) {
      language.broken(name);
    }
    Clauses clauses = new Clauses(edition, problems);
    checkHeader(edition, problems);
    clauses.checkSources();
    Map<Integer, Object> linked = LinkedEditions.declare(edition, language, problems);
    Declarations declared = new Declarations(edition, language, problems, clauses);
    declared.declare();
    language.checkDefinitions();
    Resolver resolver = new Resolver(edition, language, problems, clauses);
    resolver.membersHave(declared.facts());
    Asked asked =
        new Asked(
            resolver.rules(
                "/eligibility",
                edition.eligibility(),
                Set.of(Rule.Scope.POLICY, Rule.Scope.PERSON)),
            resolver.rules("/insurer", edition.insurer(), Set.of(Rule.Scope.INSURER)),
            resolver.rules("/claims", edition.claims(), Set.of(Rule.Scope.CLAIM)));
    Priced priced =
        new Priced(
            resolver.lines("/premium", edition.premium()),
            resolver.lines(Resolver.REFUNDS, edition.refunds()),
            resolver.totals(),
            resolver.terms(asked.eligibility()));
    List<Checked.Cover> coverage = resolver.coverage();
    BenefitsCheck benefits = new BenefitsCheck(edition, language, problems, resolver);
    Settled settled =
        new Settled(
            benefits.counters(), resolver.exclusions(), benefits.benefits(), resolver.allocation());
    linked.putAll(benefits.constants());
    if (!problems.none()) {
      return null;
    }
    return new CheckedEdition(
        edition,
        Slots.of(edition, language, declared, linked),
        new Parts(asked, priced, coverage, settled));
  }

  /** The same under another reading of a convention. */
  CheckedEdition reading(String convention, String reading) {
    return new CheckedEdition(edition, slots.with(convention, reading), parts);
  }

  String readingOf(String convention) {
    return (String) slots.given(convention);
  }

  /** Whether a text can be the id of an edition or of an annex. */
  static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static void checkHeader(SchemeEdition edition, Problems problems) {
    Place place = Place.at("/edition");
    if (!isId(edition.id())) {
      problems.add(place.child("id"), "\"" + edition.id() + "\"", ID_EXPECTED);
    }
    LocalDate from = edition.inForceFrom().orElse(null);
    LocalDate to = edition.inForceTo().orElse(null);
    if (from != null && to != null && !from.isBefore(to)) {
      problems.add(place.child("inForce"), from + " to " + to, "an end after the start");
    }
  }
}
