package dev.indemnity.core.roster;

import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the steps of a program in order and proves on the way what each may rely on. */
final class Checks {
  private final Domain domain;
  private final List<Step> steps = new ArrayList<>();

  /** Steps that must come before all that lead to a lesser outcome than a wrong value. */
  private int hoisted;

  private boolean scalar;

  Checks(Domain domain) {
    this.domain = domain;
  }

  /** The steps; one that leaves every row to the scalar reading where nothing else is right. */
  List<Step> steps() {
    if (scalar) {
      return List.of(new Step.Tabled(new Grid(List.of()), new byte[] {Step.SCALAR}));
    }
    List<Step> joined = new ArrayList<>();
    List<Step.Tabled> run = new ArrayList<>();
    for (Step step : steps) {
      if (!(step instanceof Step.Tabled tabled) || !tabled.grid.isOfCodes()) {
        join(run, joined);
        joined.add(step);
      } else {
        run.add(tabled);
        if (!Grid.of(run.stream().map(each -> each.grid).toList()).isSmall()) {
          run.remove(run.size() - 1);
          join(run, joined);
          run.add(tabled);
        }
      }
    }
    join(run, joined);
    return List.copyOf(joined);
  }

  /** Answers that follow each other are looked up at once. */
  private static void join(List<Step.Tabled> run, List<Step> joined) {
    if (!run.isEmpty()) {
      joined.add(Step.Tabled.first(run));
      run.clear();
    }
  }

  /** Leaves every row to the scalar reading. */
  void leaveToScalar() {
    scalar = true;
  }

  void add(Step step) {
    steps.add(step);
  }

  /** From here on steps lead to no worse than a refusal. */
  void endOfInvalid() {
    hoisted = steps.size();
  }

  /** Leaves rows to the scalar reading that have no value where one is asked for. */
  void gates(List<Made.Gate> gates, Outcome gravity) {
    for (Made.Gate gate : gates) {
      if (gate.open != null) {
        gate(gate.open, gate.gravest().compareTo(gravity) <= 0);
        continue;
      }
      byte[] answers = new byte[gate.closed.length];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = (byte) (gate.closed[i] == null ? Step.PASSED : Step.SCALAR);
      }
      Step step = new Step.Tabled(gate.grid, answers);
      if (gate.gravest().compareTo(gravity) <= 0) {
        steps.add(step);
      } else if (gate.grid.isOfCodes()) {
        steps.add(hoisted, step);
      } else {
        scalar = true;
      }
    }
  }

  private void gate(Test open, boolean inOrder) {
    if (inOrder) {
      ask(open, Step.SCALAR);
    } else {
      scalar = true;
    }
  }

  /** Tells the first reason for which there is no value at a place. */
  void reasons(Made.Gate gate, String clause, Reasons reasons) {
    byte[] answers = new byte[gate.closed.length];
    for (int i = 0; i < answers.length; i++) {
      @Nullable Undetermined closed = gate.closed[i];
      answers[i] = closed == null ? Step.PASSED : answer(Reason.of(closed, clause), reasons);
    }
    steps.add(new Step.Tabled(gate.grid, answers));
  }

  /** The number of the first of these reasons; the scalar reading brings missing facts together. */
  static byte answer(List<Reason> told, Reasons reasons) {
    List<Reason> gravestFirst =
        told.stream().sorted((a, b) -> b.outcome().compareTo(a.outcome())).toList();
    return (byte)
        (int)
            Reasons.first(gravestFirst)
                .map(
                    reason ->
                        reason.outcome() == Outcome.NEEDS ? Step.SCALAR : reasons.number(reason))
                .orElse(Step.PASSED);
  }

  /** A test that must hold, or its reason stands in the way. */
  void ask(Test test, int reason) {
    BitSet read = new BitSet();
    test.reads(read);
    BitSet relied = new BitSet();
    test.relies(relied);
    relied.stream().forEach(this::guard);
    List<Step.Span> spans =
        read.stream().filter(each -> !domain.isSafe(each)).mapToObj(this::natural).toList();
    steps.add(new Step.Asked(test, reason, spans));
    domain.passed(test);
  }

  /** The range a number must lie in, unless it is not given. */
  void inRange(int column, long[] range, int reason) {
    Term.Given value = domain.written(column);
    Step.Span given = new Step.Span(value, RosterColumns.ABSENT_NUMBER + 1, Long.MAX_VALUE);
    for (boolean low : new boolean[] {true, false}) {
      long[] bound = {low ? range[0] : range[1]};
      Test test = new Test.Turned(value, low, new Term.Constant(0), bound, true);
      steps.add(new Step.Asked(test, reason, List.of(given)));
    }
    domain.within(column, range[0], range[1]);
  }

  /** Leaves rows to the scalar reading whose value in a column cannot be reckoned with. */
  void guard(int column) {
    if (!domain.isSmall(column) && !domain.isSafe(column)) {
      steps.add(new Step.Guard(natural(column)));
      domain.within(column, domain.naturalLow(column), domain.naturalHigh(column));
    }
  }

  /** Leaves rows to the scalar reading in which nothing is given, as it need not be absent. */
  void present(int column) {
    if (!domain.isSafe(column)) {
      Term.Given value = domain.written(column);
      steps.add(new Step.Guard(new Step.Span(value, value.absent() + 1, Long.MAX_VALUE)));
    }
  }

  private Step.Span natural(int column) {
    return new Step.Span(
        domain.written(column), domain.naturalLow(column), domain.naturalHigh(column));
  }
}
