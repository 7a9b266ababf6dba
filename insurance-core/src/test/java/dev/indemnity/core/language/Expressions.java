package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Between;
import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.BooleanLiteral;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Quantified;
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.number.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random expressions of every form; they are well formed, not well typed. */
final class Expressions {

  private static final List<String> NAMES =
      List.of(
          "a",
          "x1",
          "_",
          "item",
          "days",
          "occupation class",
          "date",
          "time",
          "effective date",
          "years",
          "months duration",
          "not",
          "android",
          "truely",
          "职业 类别",
          "𠮷",
          "é");

  private static final List<String> FUNCTIONS =
      List.of(
          "max",
          "not",
          "time",
          "months duration",
          "date and time",
          "years and months duration",
          "schedule.months",
          "职业 类别.a b.c");

  /** Characters that a text must escape, or that a careless reader takes for the end of it. */
  private static final List<String> CHARACTERS =
      List.of(
          "a", "b", " ", "\"", "\\", "\n", "\t", "\r", "\0", "\u0085", "\u2028", "\u202e", "\ud842",
          "\udfb7", "(", ")", "u0041", "人", "𠮷", ".");

  private final Random random;

  private Expressions(Random random) {
    this.random = random;
  }

  /** Expressions of up to four levels, small ones often. */
  static Arbitrary<Expression> any() {
    return any(4);
  }

  /** Expressions of up to {@code levels} levels, literals and names being one. */
  static Arbitrary<Expression> any(int levels) {
    // Built by hand: combinators nested as deeply take longer to set up than all tries to run.
    return Arbitraries.randomValue(
        random -> new Expressions(random).expression(1 + random.nextInt(levels)));
  }

  private Expression expression(int levels) {
    if (levels == 1 || random.nextInt(8) == 0) {
      return leaf();
    }
    Supplier<Expression> part = () -> expression(levels - 1);
    return switch (random.nextInt(12)) {
      case 0 -> new Negation(part.get());
      case 1 -> new Path(part.get(), of(NAMES));
      case 2 -> new Filter(part.get(), part.get());
      case 3 -> new Invocation(of(FUNCTIONS), some(0, part));
      case 4 -> new ListLiteral(some(0, part));
      case 5 -> new Between(part.get(), part.get(), part.get());
      case 6, 7 -> new Membership(part.get(), some(1, () -> test(part)));
      case 8 -> new If(part.get(), part.get(), part.get());
      case 9 -> new Quantified(random.nextBoolean(), of(NAMES), part.get(), part.get());
      default -> new Binary(of(List.of(Operator.values())), part.get(), part.get());
    };
  }

  private Test test(Supplier<Expression> part) {
    return switch (random.nextInt(3)) {
      case 0 -> new Test.Equals(part.get());
      case 1 ->
          new Test.Compared(
              of(Stream.of(Operator.values()).filter(Operator::isOrdering).toList()), part.get());
      default ->
          new Test.Interval(random.nextBoolean(), part.get(), part.get(), random.nextBoolean());
    };
  }

  private Expression leaf() {
    return switch (random.nextInt(8)) {
      case 0 -> new TextLiteral(String.join("", some(0, () -> of(CHARACTERS))));
      case 1 -> new BooleanLiteral(random.nextBoolean());
      case 2 -> new NullLiteral();
      case 3 -> new NumberLiteral(Fraction.of(random.nextInt(100)));
      case 4 -> new NumberLiteral(Fraction.of(decimal()));
      default -> new Name(of(NAMES));
    };
  }

  /** Up to 99 bits are less than 30 digits, before or after the point. */
  private BigDecimal decimal() {
    return new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(31));
  }

  private <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(int least, Supplier<T> value) {
    return Stream.generate(value).limit(least + random.nextInt(4)).toList();
  }
}
