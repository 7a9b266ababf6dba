package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Policy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy as it stands after all changes that were made. Immutable; a change gives another one.
 */
public final class PolicyState {
  private final PolicyBasis basis;
  private final List<Accepted> accepted;
  private final List<Movement> movements;
  private final Timeline timeline;
  private final Priced priced;
  private final PremiumLedger ledger;

  PolicyState(
      PolicyBasis basis,
      List<Accepted> accepted,
      List<Movement> movements,
      Timeline timeline,
      Priced priced) {
    this.basis = basis;
    this.accepted = List.copyOf(accepted);
    this.movements = List.copyOf(movements);
    this.timeline = timeline;
    this.priced = priced;
    this.ledger = new PremiumLedger(basis.scheme().currency(), priced.lines());
  }

  /** {@return what tells the policy from others} */
  public String id() {
    return basis.id();
  }

  /** {@return the first day of its term} */
  public LocalDate inception() {
    return basis.inception();
  }

  /** {@return the first day after its term, whether it was cancelled before or not} */
  public LocalDate expiry() {
    return basis.expiry();
  }

  /** {@return the first day on which nobody is covered: the expiry, or a cancellation before} */
  public LocalDate end() {
    return timeline.end();
  }

  /** {@return the editions it was or is under, one after the other} */
  public List<EditionUsed> editions() {
    return timeline.reigns().stream().map(reign -> reign.scheme().used()).toList();
  }

  /** {@return what each change moved, in the order they were made; first the conclusion} */
  public List<Movement> movements() {
    return movements;
  }

  /** {@return the premium: what is written, and what of it is earned on any day} */
  public PremiumLedger ledger() {
    return ledger;
  }

  /**
   * What is known of the policy, and who is insured on a day.
   *
   * @param day the day
   * @return the roster in the order people came; without anybody outside the term
   */
  public Application insuredOn(LocalDate day) {
    return new Rosters(basis, timeline).on(day);
  }

  /**
   * The policy for the settlement of a claim: who is insured on a day, each covered in the days the
   * changes left.
   *
   * @param day the day, such as that of an accident
   * @return the policy
   */
  public Policy policyOn(LocalDate day) {
    Policy.Builder policy = Policy.builder().id(id()).insured(insuredOn(day));
    windows().forEach(policy::putWindowsOfPersons);
    return policy.build();
  }

  /** {@return when each person is covered, by who it is; days that follow each other are one} */
  public Map<String, List<Window>> windows() {
    Map<String, List<Window>> windows = new LinkedHashMap<>();
    for (Stretch each : timeline.stretches()) {
      List<Window> own = windows.computeIfAbsent(each.person(), person -> new ArrayList<>());
      if (each.from().isBefore(each.to())) {
        add(own, each);
      }
    }
    windows.replaceAll((person, own) -> List.copyOf(own));
    return windows;
  }

  /** {@return on how many days each person is covered, by who it is; 0: left the day they came} */
  public Map<String, Fraction> daysCovered() {
    Map<String, Fraction> days = new LinkedHashMap<>();
    for (Stretch each : timeline.stretches()) {
      long own = ChronoUnit.DAYS.between(each.from(), each.to());
      days.merge(each.person(), Fraction.of(own), Fraction::plus);
    }
    return days;
  }

  private static void add(List<Window> own, Stretch stretch) {
    ZoneId zone = stretch.scheme().edition().zone();
    Window more = new Window(stretch.from().atStartOfDay(zone), stretch.to().atStartOfDay(zone));
    Window before = own.isEmpty() ? more : own.get(own.size() - 1);
    if (before.end().isEqual(more.start())) {
      own.set(own.size() - 1, new Window(before.start(), more.end()));
    } else {
      own.add(more);
    }
  }

  PolicyBasis basis() {
    return basis;
  }

  List<Accepted> accepted() {
    return accepted;
  }

  Priced priced() {
    return priced;
  }

  Timeline timeline() {
    return timeline;
  }

  /** The edition in force on a day. */
  Scheme schemeOn(LocalDate day) {
    return timeline.schemeOn(day);
  }

  @Override
  public String toString() {
    return "policy "
        + inception()
        + " to "
        + end()
        + ", "
        + accepted.size()
        + " changes, written "
        + ledger.written();
  }
}
