package dev.indemnity.core.roster;

import dev.indemnity.core.language.Aggregate;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Reading;
import dev.indemnity.core.language.Told;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What formulas read of a whole roster: the aggregates, which a first pass works out, and the parts
 * of the formulas of rows that are the same for every row once these are known.
 */
final class WholeRoster {
  /** Sums of a roster are larger than what stands in a row. */
  private static final long MOST_AMOUNT = 1_000_000_000_000_000L;

  private static final long MOST_NUMBER = 100_000_000L;
  private static final int PLACES = 10_000;

  /** A part that is the same for every row, and how columns hold it. */
  private record Constant(Reading.Part part, long denominator, long low, long high) {}

  private final Scheme scheme;

  /** The slot of the list of all rows; -1: the edition has none. */
  private final int members;

  private final long unit;
  private final List<Constant> constants = new ArrayList<>();
  private final Set<Aggregate> ofRows = new LinkedHashSet<>();

  /** All aggregates and the first formula that reads each. */
  private final Map<Aggregate, String> all = new LinkedHashMap<>();

  private final BitSet ownSlots = new BitSet();
  private Optional<String> unreadable = Optional.empty();

  WholeRoster(Scheme scheme) {
    this.scheme = scheme;
    this.unit = PricedLines.unit(scheme);
    int found = -1;
    for (Map.Entry<String, FactDeclaration> fact : scheme.edition().facts().entrySet()) {
      if (fact.getValue().supply() == FactDeclaration.Supply.MEMBERS) {
        found = scheme.slot(fact.getKey()).orElseThrow();
      }
    }
    this.members = found;
  }

  /** Finds the aggregates in the formulas of rows and of the policy. */
  void read(List<Formula> formulas, List<Column> columns) {
    for (Column column : columns) {
      ownSlots.set(scheme.slot(column.fact()).orElseThrow());
      if (column.isSmall() && isReadBy(scheme.named(column.fact()).reads())) {
        throw new IllegalArgumentException(
            "column ("
                + column.fact()
                + ") must not be a fact that stands for something of the whole roster");
      }
    }
    for (Formula formula : formulas) {
      List<Aggregate> found =
          aggregates(formula)
              .orElseThrow(() -> new IllegalArgumentException(refused(formula.text())));
      ofRows.addAll(found);
      found.forEach(each -> all.putIfAbsent(each, formula.text()));
    }
    for (Formula formula : ofPolicy()) {
      Optional<List<Aggregate>> found = aggregates(formula);
      found.orElse(List.of()).forEach(each -> all.putIfAbsent(each, formula.text()));
      if (found.isEmpty() && unreadable.isEmpty()) {
        unreadable = Optional.of(refused(formula.text()));
      }
    }
  }

  private static String refused(String formula) {
    return "formula ("
        + formula
        + ") must read the whole roster by count, sum, mean, min, max, some or every alone, each"
        + " of facts of the rows themselves";
  }

  private Optional<List<Aggregate>> aggregates(Formula formula) {
    return isReadBy(formula.reads())
        ? Aggregate.of(formula, members)
            .filter(
                found -> found.stream().noneMatch(each -> each.readsBeside().intersects(ownSlots)))
        : Optional.of(List.of());
  }

  private List<Formula> ofPolicy() {
    List<Formula> formulas = new ArrayList<>();
    for (Checked.Condition rule : scheme.eligibility()) {
      // warnings about rows are told by their quotes alone
      if (rule.rule().scope() == Rule.Scope.POLICY
          || rule.rule().otherwise() == Rule.Otherwise.WARN) {
        rule.formulas().forEach(formulas::add);
      }
    }
    for (Checked.Line line : scheme.premium()) {
      if (!line.line().perPerson()) {
        line.formulas().forEach(formulas::add);
      }
    }
    scheme.totals(Section.PREMIUM).forEach(way -> way.when().ifPresent(formulas::add));
    return formulas;
  }

  /** Why the policy cannot be told of from aggregates; empty: it can. */
  Optional<String> unreadable() {
    return unreadable;
  }

  /** All aggregates, in the order they were found. */
  List<Aggregate> aggregates() {
    return List.copyOf(all.keySet());
  }

  /** The first formula that reads an aggregate. */
  String readerOf(Aggregate aggregate) {
    return all.getOrDefault(aggregate, "");
  }

  /** Whether rows come out by what the whole roster comes to. */
  boolean isReadByRows() {
    return !ofRows.isEmpty();
  }

  boolean isReadBy(BitSet slots) {
    return members >= 0 && slots.get(members);
  }

  /** The slots that aggregates read of rows. */
  BitSet reads() {
    BitSet slots = new BitSet();
    all.keySet().forEach(each -> slots.or(each.reads()));
    return slots;
  }

  /** A part that is the same for every row; null: columns cannot hold it. */
  @Nullable Made made(Reading.Part part) {
    int number = constants.size();
    Type.Kind kind = part.type().kind();
    Constant constant =
        switch (kind) {
          case BOOLEAN -> new Constant(part, 1, 0, 1);
          case NUMBER ->
              part.isCount()
                  ? new Constant(part, 1, 0, Integer.MAX_VALUE)
                  : new Constant(part, PLACES, -MOST_NUMBER, MOST_NUMBER);
          case MONEY -> new Constant(part, unit, -MOST_AMOUNT, MOST_AMOUNT);
          case DATE -> new Constant(part, 1, Domain.FIRST_DAY, Domain.LAST_DAY);
          default -> null;
        };
    if (constant == null) {
      return null;
    }
    constants.add(constant);
    Term term = new Term.OfRoster(number, constant.low, constant.high);
    return kind == Type.Kind.BOOLEAN
        ? Made.test(new Test.Compared(Test.Order.EQUAL, term, new Term.Constant(1)), List.of())
        : Made.number(kind, term, constant.denominator, List.of());
  }

  /** What rows read of a roster, where its aggregates come to this. */
  Known known(Told told, Frame policy) {
    long[] values = new long[constants.size()];
    boolean fits = true;
    for (int i = 0; i < values.length; i++) {
      Constant constant = constants.get(i);
      try {
        values[i] = number(constant.part.value(policy), constant);
        fits &= values[i] >= constant.low && values[i] <= constant.high;
      } catch (ArithmeticException unfit) {
        fits = false;
      }
    }
    return new Known(values, fits, Optional.of(told));
  }

  private static long number(@Nullable Object value, Constant constant) {
    if (value instanceof Boolean holds) {
      return holds ? 1 : 0;
    }
    if (value instanceof LocalDate day) {
      return day.toEpochDay();
    }
    if (value instanceof Fraction fraction) {
      return Numbers.over(fraction, constant.denominator);
    }
    throw new ArithmeticException("no single value");
  }

  /**
   * All that rows can tell two rosters apart by: what they read that is the same for each of them,
   * and the aggregates themselves where some formula was not read for columns.
   */
  List<@Nullable Object> seen(Map<Aggregate, Object> values, Frame policy, boolean byScalar) {
    List<@Nullable Object> seen = new ArrayList<>();
    constants.forEach(each -> seen.add(each.part.value(policy)));
    if (byScalar) {
      ofRows.forEach(each -> seen.add(values.get(each)));
    }
    return seen;
  }
}
