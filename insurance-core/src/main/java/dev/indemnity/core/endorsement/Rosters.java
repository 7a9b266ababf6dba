package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The roster of a policy on a day, where formulas find it. */
final class Rosters {
  /** A day under an edition. */
  private record Day(Scheme scheme, LocalDate on) {}

  /**
   * A person where formulas find them.
   *
   * @param bound the roster they stand on
   * @param row their row of it
   */
  record Placed(Bound bound, Bound.Row row) {}

  private final PolicyBasis basis;
  private final Timeline timeline;
  private final Map<Day, Bound> bound = new HashMap<>();
  private final IdentityHashMap<Bound, Map<String, Bound.Row>> rows = new IdentityHashMap<>();
  private final Map<Scheme, Boolean> readsRoster = new HashMap<>();

  Rosters(PolicyBasis basis, Timeline timeline) {
    this.basis = basis;
    this.timeline = timeline;
  }

  PolicyBasis basis() {
    return basis;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Who is insured on a day. */
  Application on(LocalDate day) {
    return application(timeline.on(day).stream().map(Stretch::member).toList());
  }

  /** The days after a day on which something changes while the policy is in force. */
  SortedSet<LocalDate> changesAfter(LocalDate day) {
    return timeline.changes().tailSet(day.plusDays(1)).headSet(timeline.end());
  }

  /** The days after a day from which somebody is covered otherwise. */
  SortedSet<LocalDate> startsAfter(LocalDate day, String person) {
    SortedSet<LocalDate> starts = new TreeSet<>();
    timeline.stretches().stream()
        .filter(each -> each.person().equals(person) && each.from().isAfter(day))
        .filter(each -> each.covers(each.from()))
        .forEach(each -> starts.add(each.from()));
    return starts;
  }

  Scheme schemeOn(LocalDate day) {
    return timeline.schemeOn(day);
  }

  /** The roster of a day. */
  Bound bind(Scheme scheme, LocalDate day) {
    return bound.computeIfAbsent(new Day(scheme, day), of -> scheme.bind(on(of.on()), List.of()));
  }

  /** Somebody as known in a stretch: on the roster of a day, or alone where that is the same. */
  Placed place(Stretch stretch, LocalDate day) {
    if (isRosterRead(stretch.scheme()) && stretch.covers(day)) {
      Bound all = bind(stretch.scheme(), day);
      Bound.Row row = rows(all).get(stretch.person());
      if (row != null) {
        return new Placed(all, row);
      }
    }
    List<Member> members = new ArrayList<>();
    members.add(stretch.member());
    if (isRosterRead(stretch.scheme())) {
      timeline.on(day).forEach(each -> members.add(each.member()));
    }
    Bound alone = stretch.scheme().bind(application(members), List.of());
    return new Placed(alone, alone.rows().get(0));
  }

  private Map<String, Bound.Row> rows(Bound of) {
    return rows.computeIfAbsent(
        of,
        each -> {
          Map<String, Bound.Row> own = new HashMap<>();
          each.rows().forEach(row -> own.put(row.member().person(), row));
          return own;
        });
  }

  private Application application(List<Member> members) {
    return Application.builder().facts(basis.application().facts()).addAllMembers(members).build();
  }

  /** Whether what one person costs depends on who else is there. */
  boolean isRosterRead(Scheme scheme) {
    return readsRoster.computeIfAbsent(scheme, Rosters::readsRoster);
  }

  private static boolean readsRoster(Scheme scheme) {
    return formulas(scheme).anyMatch(scheme::readsRoster);
  }

  private static Stream<Formula> formulas(Scheme scheme) {
    Checked.Terms terms = scheme.terms().orElseThrow();
    Stream<Formula> lines = scheme.premium().stream().flatMap(Checked.Line::formulasOfPerson);
    Stream<Formula> charges =
        Stream.concat(terms.charged().stream(), terms.kept().stream())
            .flatMap(Checked.Charge::formulas);
    return Stream.of(Stream.of(terms.accrued()), lines, charges).flatMap(each -> each);
  }
}
