package dev.indemnity.core.endorsement;

import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the edition asks of a change that could be made. */
final class ChangeRules {
  private final Scheme after;
  private final Checked.Terms terms;
  private final PolicyState before;
  private final Rosters rosters;

  /** Those before the change, for this question alone: a policy may be asked by many at once. */
  private final Rosters held;

  private final Endorsement asked;
  private final LocalDate on;
  private final List<Reason> reasons = new ArrayList<>();

  /** Asks the edition that is in force after the change. */
  ChangeRules(Scheme after, PolicyState before, Rosters rosters, Endorsement asked, LocalDate on) {
    this.after = after;
    this.terms = after.terms().orElseThrow();
    this.before = before;
    this.rosters = rosters;
    this.held = new Rosters(before.basis(), before.timeline());
    this.asked = asked;
    this.on = on;
  }

  /** Asks everything; none: the change may be made. */
  List<Reason> ask() {
    Bound roster = rosters.bind(after, on);
    Frame policy = frame(roster.values().frame(), roster);
    if (asked.change().occasion() != Occasion.CANCELLATION) {
      terms.asked().again().forEach(rule -> reasons.addAll(Rules.ask(rule, policy)));
      rosters.changesAfter(on).forEach(this::askAgain);
    }
    for (Checked.Change change : terms.asked().rules()) {
      if (asked.change().occasion().isAmong(change.rule().on())) {
        if (change.condition().rule().scope() == Rule.Scope.POLICY) {
          reasons.addAll(Rules.ask(change.condition(), policy));
        } else {
          persons(change.condition());
        }
      }
    }
    return Rules.together(reasons);
  }

  /** A change told late holds on the days of later changes too. */
  private void askAgain(LocalDate later) {
    Scheme then = rosters.schemeOn(later);
    List<Checked.Condition> again = then.terms().orElseThrow().asked().again();
    if (!again.isEmpty()) {
      Frame policy = rosters.bind(then, later).values().frame();
      again.forEach(rule -> reasons.addAll(Rules.ask(rule, policy)));
    }
  }

  /** Asks who comes or is another; of who leaves, or of all where all do, as they were. */
  private void persons(Checked.Condition rule) {
    Optional<Stretch> leaving = leaving();
    if (leaving.isPresent() && asked.change().arriving().isEmpty()) {
      Rosters.Placed placed = held.place(leaving.get(), on);
      ask(rule, placed.row(), placed.bound(), leaving);
      return;
    }
    boolean cancelled = asked.change().occasion() == Occasion.CANCELLATION;
    Bound roster = (cancelled ? held : rosters).bind(after, on);
    for (Bound.Row row : roster.rows()) {
      if (isConcerned(row.member().person())) {
        ask(rule, row, roster, leaving);
      }
    }
  }

  private void ask(Checked.Condition rule, Bound.Row row, Bound roster, Optional<Stretch> leaving) {
    reasons.addAll(Rules.ask(rule, frame(row.values().frame(), roster, leaving)));
  }

  /** Whether a change concerns somebody: who comes or is another, or everybody. */
  private boolean isConcerned(String person) {
    return asked.change().arriving().map(person::equals).orElse(true);
  }

  /** The stretch that ends for somebody who leaves or is another afterwards. */
  private Optional<Stretch> leaving() {
    return asked.change().departing().flatMap(person -> before.timeline().last(person, on));
  }

  private Frame frame(Frame known, Bound roster) {
    return frame(known, roster, Optional.empty());
  }

  private Frame frame(Frame known, Bound roster, Optional<Stretch> leaving) {
    Frame frame = roster.over(new Bound.Known(known, List.of()), asked.facts()).frame();
    EffectiveDays.put(after, before.basis(), asked, frame);
    frame.set(terms.names().change().on(), on);
    LocalDate since = leaving.map(Stretch::from).orElse(on);
    Accrual.interval(frame, terms.names().interval(), since, on);
    if (leaving.isPresent() && terms.names().change().leaving().isPresent()) {
      frame.set(
          terms.names().change().leaving().getAsInt(),
          held.place(leaving.get(), on).row().values().frame());
    }
    return frame;
  }

  /** Who of those the change concerns cannot be insured. */
  List<PersonDecision> ineligible() {
    if (asked.change() instanceof Change.Remove || asked.change() instanceof Change.Cancel) {
      return List.of();
    }
    List<PersonDecision> ineligible = new ArrayList<>(ineligible(after, on));
    asked
        .change()
        .arriving()
        .ifPresent(
            person -> {
              for (LocalDate later : rosters.startsAfter(on, person)) {
                ineligible.addAll(ineligible(rosters.schemeOn(later), later));
              }
            });
    return List.copyOf(ineligible);
  }

  private List<PersonDecision> ineligible(Scheme scheme, LocalDate day) {
    return rosters.bind(scheme, day).rows().stream()
        .filter(row -> isConcerned(row.member().person()))
        .map(row -> Eligibility.assess(scheme, row))
        .filter(person -> !person.reasons().isEmpty())
        .toList();
  }
}
