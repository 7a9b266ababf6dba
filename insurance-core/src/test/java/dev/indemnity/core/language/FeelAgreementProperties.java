package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.dmn.feel.lang.CompiledExpression;

/**
 * The language against a FEEL engine: random well-typed expressions, each with several known
 * inputs, where every step has a value that 34 digits hold exactly.
 */
class FeelAgreementProperties {
  private static final long SEED = 20_250_131;
  private static final int ROUNDS = 330;
  private static final int INPUTS = 5;
  private static final int DEPTH = 3;

  private static final class Case {
    final Formula formula;
    final Set<String> forms = new TreeSet<>();
    private @Nullable CompiledExpression feel;

    Case(Formula formula) {
      this.formula = formula;
      Steps.forms(formula.expression(), forms, formula);
    }

    String text() {
      return Feel.text(formula.expression());
    }

    /** What the engine answers; it reads the text when first asked. */
    @Nullable Object feel(Feel engine, Map<String, @Nullable Object> inputs) {
      try {
        if (feel == null) {
          feel = engine.compile(text());
        }
        return engine.value(feel, inputs);
      } catch (RuntimeException e) {
        return e;
      }
    }
  }

  /** What one round found. */
  private static final class Tally {
    final Map<String, Integer> compared = new TreeMap<>();
    final Map<String, Integer> leftOut = new TreeMap<>();
    final List<String> disagreements = new ArrayList<>();
    int total;
    int expressions;

    void add(Tally other) {
      other.compared.forEach((form, n) -> compared.merge(form, n, Integer::sum));
      other.leftOut.forEach((reason, n) -> leftOut.merge(reason, n, Integer::sum));
      disagreements.addAll(other.disagreements);
      total += other.total;
      expressions += other.expressions;
    }
  }

  @Test
  void theAnswerIsThatOfFeelWhereverBothHaveOne() {
    Queue<Tally> rounds = new ConcurrentLinkedQueue<>();
    IntStream.range(0, ROUNDS).parallel().forEach(round -> rounds.add(round(round)));
    Tally all = new Tally();
    rounds.forEach(all::add);
    report(all);
    assertThat(all.disagreements.stream().sorted().limit(20)).isEmpty();
    assertThat(all.total).isGreaterThanOrEqualTo(100_000);
    for (String form : expected()) {
      assertThat(all.compared.getOrDefault(form, 0)).as(form).isGreaterThanOrEqualTo(1_000);
    }
  }

  private static Set<String> expected() {
    Set<String> forms = new TreeSet<>();
    for (Operator operator : Operator.values()) {
      forms.add(operator.symbol());
    }
    for (String function : Language.functions()) {
      if (!Deviations.OURS.containsKey(function)) {
        forms.add(function + "()");
      }
    }
    forms.addAll(
        List.of(
            ".year",
            ".month",
            ".day",
            ".weekday",
            ".hour",
            ".minute",
            ".second",
            ".days",
            ".hours",
            ".minutes",
            ".seconds",
            ".years",
            ".months",
            "unary -",
            "between",
            "in interval",
            "in comparison",
            "in list",
            "in values",
            "if",
            "some",
            "every",
            "filter",
            "list literal",
            "projection",
            "item property"));
    return forms;
  }

  private static Tally round(int round) {
    Random random = new Random(SEED + round);
    Inputs inputs = new Inputs(random, false);
    World world = new World();
    Map<String, @Nullable Object> example = inputs.all();
    Feel feel = new Feel(example);
    List<Case> cases = new ArrayList<>();
    for (String form : Forms.names()) {
      WellTyped.Sample sample = new WellTyped(random).rooted(form, 1 + random.nextInt(DEPTH));
      cases.add(new Case(world.formula(sample.expression(), sample.type())));
    }
    Tally tally = new Tally();
    tally.expressions = cases.size();
    for (int i = 0; i < INPUTS; i++) {
      Map<String, @Nullable Object> values = inputs.all();
      Map<String, @Nullable Object> theirs = Feel.inputs(values);
      Frame frame = world.frame(values);
      cases.forEach(each -> compare(each, world, feel, frame, theirs, tally));
    }
    return tally;
  }

  private static void compare(
      Case each,
      World world,
      Feel feel,
      Frame frame,
      Map<String, @Nullable Object> theirs,
      Tally tally) {
    Optional<String> reason = Steps.whyNotFeel(each.formula, frame);
    if (reason.isPresent()) {
      tally.leftOut.merge(reason.get(), 1, Integer::sum);
      return;
    }
    Object ours = each.formula.value(frame);
    Object answer = each.feel(feel, theirs);
    tally.total++;
    each.forms.forEach(form -> tally.compared.merge(form, 1, Integer::sum));
    if (!Feel.same(world, ours, answer)) {
      Map<String, @Nullable Object> used = new TreeMap<>(theirs);
      used.keySet().removeIf(name -> !each.formula.text().contains(name));
      tally.disagreements.add(
          each.text() + "\n    here " + ours + ", FEEL " + answer + " with " + used);
    }
  }

  private static void report(Tally all) {
    StringBuilder text = new StringBuilder("Compared with FEEL: ");
    text.append(all.total).append(" answers of ").append(all.expressions).append(" expressions\n");
    all.compared.forEach((form, n) -> text.append(String.format("%10d  %s%n", n, form)));
    text.append("Left out: ")
        .append(all.leftOut.values().stream().mapToInt(n -> n).sum())
        .append(", because of\n");
    new LinkedHashMap<>(all.leftOut)
        .forEach((why, n) -> text.append(String.format("%10d  %s%n", n, why)));
    System.out.println(text);
  }
}
