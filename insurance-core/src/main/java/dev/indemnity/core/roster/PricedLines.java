package dev.indemnity.core.roster;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.Lines;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The amounts of a row that nothing stands in the way of, each rounded once. */
final class PricedLines {
  /**
   * A line before it is rounded.
   *
   * @param id its id
   * @param applies whether it applies
   * @param amount its amount times the denominator, where it applies
   * @param denominator what that is divided by
   * @param per what it is divided by besides, row by row; null: nothing
   */
  record Exact(String id, Test applies, Term amount, long denominator, @Nullable Term per) {
    /** The amount of a row to which the line applies. */
    Fraction of(RosterColumns columns, int row) {
      Fraction over = Fraction.of(amount.at(columns, row), denominator);
      return per == null ? over : over.dividedBy(Fraction.of(per.at(columns, row)));
    }
  }

  private final List<Checked.Line> lines;
  private final List<Exact> exact = new ArrayList<>();
  private final boolean anyOfEdition;
  private final Scheme scheme;
  private final RosterLayout layout;
  private final Columnwise columnwise;
  private final Checks checks;
  private final Reasons reasons;
  private final Set<String> scalarReadings;
  private final Scalar scalar;
  private final long unit;

  PricedLines(
      Scheme scheme,
      RosterLayout layout,
      Columnwise columnwise,
      Checks checks,
      Reasons reasons,
      Set<String> scalarReadings,
      Scalar scalar) {
    this.scheme = scheme;
    this.layout = layout;
    this.columnwise = columnwise;
    this.checks = checks;
    this.reasons = reasons;
    this.scalarReadings = scalarReadings;
    this.scalar = scalar;
    this.lines = scheme.premium().stream().filter(each -> each.line().perPerson()).toList();
    this.anyOfEdition = !scheme.premium().isEmpty();
    this.unit = unit(scheme);
  }

  /** How many of the smallest units of the currency are one. */
  static long unit(Scheme scheme) {
    long unit = 1;
    for (int i = 0; i < scheme.currency().getDecimalPlaces(); i++) {
      unit *= 10;
    }
    return unit;
  }

  /** The ids of lines, then the names of definitions that are asked for. */
  static List<String> names(Scheme scheme, RosterLayout layout) {
    List<String> names = new ArrayList<>();
    scheme.premium().stream()
        .filter(each -> each.line().perPerson())
        .forEach(each -> names.add(each.line().id()));
    names.addAll(layout.amounts().keySet());
    return List.copyOf(names);
  }

  /** The amounts; null: they are left to the scalar reading. */
  @Nullable List<Term> compile() {
    List<Term> amounts = new ArrayList<>();
    Test applies = new Test.Fixed(lines.isEmpty() && anyOfEdition);
    boolean all = true;
    List<Made> whens = new ArrayList<>();
    for (Checked.Line line : lines) {
      @Nullable Made when = when(line);
      all &= when != null;
      if (when == null) {
        scalarReadings.add(line.line().id());
      } else {
        whens.add(when);
        checks.gates(when.gates(), Outcome.INVALID);
        applies = Test.either(applies, when.holds());
      }
    }
    @Nullable Test together = lines.isEmpty() ? applies : together();
    if (!all || together == null) {
      return null;
    }
    applies = Test.either(applies, together);
    checks.ask(applies, reasons.number("no-line-applies", "", Outcome.REFERRED));
    for (int i = 0; i < lines.size(); i++) {
      @Nullable Term amount = amount(lines.get(i), whens.get(i).holds());
      all &= amount != null;
      if (amount != null) {
        amounts.add(amount);
      } else {
        scalarReadings.add(lines.get(i).line().id());
      }
    }
    for (Map.Entry<String, Rounding> asked : layout.amounts().entrySet()) {
      @Nullable Term amount = definition(scheme.named(asked.getKey()), asked.getValue());
      all &= amount != null;
      if (amount != null) {
        amounts.add(amount);
      } else {
        scalarReadings.add(asked.getKey());
      }
    }
    return all ? List.copyOf(amounts) : null;
  }

  /** The lines before they are rounded, once all are compiled. */
  List<Exact> exact() {
    return List.copyOf(exact);
  }

  /** Whether all persons are charged for together; null: the scalar reading must tell. */
  private @Nullable Test together() {
    List<Checked.Line> ofAll =
        scheme.premium().stream()
            .filter(each -> each.line().per() == PremiumLine.Per.ROSTER)
            .toList();
    // what the roster comes to is not known yet
    List<Checked.Line> known =
        ofAll.stream().filter(each -> each.when().stream().noneMatch(scheme::readsRoster)).toList();
    Bound policy = scheme.bind(scalar.policy(), List.of());
    List<Reason> not = Lines.chargedTogether(known, policy.values().frame());
    if (not.isEmpty()
        || (known.size() == ofAll.size() && not.equals(List.of(Lines.nothingApplies())))) {
      return new Test.Fixed(not.isEmpty());
    }
    ofAll.forEach(each -> scalarReadings.add(each.line().id()));
    return null;
  }

  private @Nullable Made when(Checked.Line line) {
    return line.when().isPresent()
        ? line.when().get().read(columnwise)
        : Made.test(new Test.Fixed(true), List.of());
  }

  private @Nullable Term amount(Checked.Line line, Test when) {
    if (when instanceof Test.Fixed fixed && !fixed.holds) {
      exact.add(new Exact(line.line().id(), when, new Term.Constant(0), 1, null));
      return new Term.Constant(0);
    }
    @Nullable Made made = line.amount().read(columnwise);
    if (made == null || made.term() == null) {
      return null;
    }
    boolean alone = lines.size() == 1;
    if (alone
        && when instanceof Test.Fixed
        && made.gates().size() == 1
        && made.gates().get(0).decides) {
      checks.reasons(made.gates().get(0), line.line().clause(), reasons);
    } else {
      checks.gates(made.gates(), Outcome.INVALID);
    }
    Term amount = made.term();
    if (amount.low < 0) {
      Test fits = new Test.Compared(Test.Order.LESS_OR_EQUAL, new Term.Constant(0), amount);
      int reason = alone ? reasons.number("negative-amount", "", Outcome.REFERRED) : Step.SCALAR;
      checks.ask(Test.either(Test.not(when), fits), reason);
      amount = new Term.Known(amount, 0, Math.max(0, amount.high));
    }
    exact.add(new Exact(line.line().id(), when, amount, made.denominator(), made.per()));
    @Nullable Term rounded = rounded(amount, made, line.line().round());
    if (rounded == null || when instanceof Test.Fixed) {
      return rounded;
    }
    return new Term.Chosen(when, rounded, new Term.Constant(0));
  }

  private @Nullable Term definition(Formula formula, Rounding rounding) {
    if (!rounding.step().times(Fraction.of(unit)).isWhole()) {
      throw new IllegalArgumentException(
          "rounding (" + rounding + ") must be to whole units of " + scheme.currency());
    }
    @Nullable Made made = formula.read(columnwise);
    if (made == null || made.term() == null || made.term().low < 0) {
      return null;
    }
    checks.gates(made.gates(), Outcome.INVALID);
    return rounded(made.term(), made, rounding);
  }

  private @Nullable Term rounded(Term exact, Made made, Rounding rounding) {
    try {
      return Roundings.of(exact, made.denominator(), made.per(), rounding, unit);
    } catch (ArithmeticException beyond) {
      return null;
    }
  }
}
