package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.number.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic against quotients of whole numbers that are never reduced. */
class ExactnessProperties {
  /** A quotient as it comes; the denominator is positive. */
  private record Quotient(BigInteger over, BigInteger under) {
    static Quotient of(BigInteger over, BigInteger under) {
      return under.signum() < 0
          ? new Quotient(over.negate(), under.negate())
          : new Quotient(over, under);
    }

    Quotient plus(Quotient b) {
      return of(over.multiply(b.under).add(b.over.multiply(under)), under.multiply(b.under));
    }

    Quotient times(Quotient b) {
      return of(over.multiply(b.over), under.multiply(b.under));
    }

    Quotient inverse() {
      return of(under, over);
    }

    Quotient negate() {
      return of(over.negate(), under);
    }

    int compare(Quotient b) {
      return over.multiply(b.under).compareTo(b.over.multiply(under));
    }

    /** The greatest whole number that is not greater. */
    BigInteger floor() {
      BigInteger[] parts = over.divideAndRemainder(under);
      return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static Quotient whole(BigInteger value) {
      return of(value, BigInteger.ONE);
    }

    boolean is(Fraction fraction) {
      return over.multiply(fraction.denominator()).equals(fraction.numerator().multiply(under));
    }
  }

  /** A formula and what it must come to; null: nothing, since it divides by zero. */
  private record Sum(String text, @Nullable Quotient value) {}

  private static final List<String> NAMES = List.of("x", "net count", "claim.factor");

  private final List<Quotient> facts = new ArrayList<>();

  @Property(tries = 120, shrinking = ShrinkingMode.OFF)
  void everyResultIsThatOfWholeNumbersNeverRounded(@ForAll long seed) {
    Random random = new Random(seed);
    facts.clear();
    World world = new World();
    for (int i = 0; i < NAMES.size(); i++) {
      BigInteger over = new BigInteger(1 + random.nextInt(90), random);
      BigInteger under = new BigInteger(1 + random.nextInt(60), random).add(BigInteger.ONE);
      facts.add(Quotient.of(random.nextBoolean() ? over : over.negate(), under));
    }
    List<Sum> sums = new ArrayList<>();
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Sum sum = sum(random, 5);
      Formula formula = world.language.formula(World.at("f"), sum.text(), Type.NUMBER);
      assertThat(formula).as(sum.text()).isNotNull();
      sums.add(sum);
      formulas.add(java.util.Objects.requireNonNull(formula));
    }
    Frame frame =
        world.frame(
            Map.of(
                NAMES.get(0), fraction(0), NAMES.get(1), fraction(1), NAMES.get(2), fraction(2)));
    for (int i = 0; i < sums.size(); i++) {
      Object found = formulas.get(i).value(frame);
      Quotient wanted = sums.get(i).value();
      boolean right =
          wanted == null
              ? found instanceof Undetermined
              : found instanceof Fraction number && wanted.is(number);
      if (!right) {
        throw new AssertionError(sums.get(i) + " is " + found + " where " + facts);
      }
    }
  }

  private Fraction fraction(int i) {
    return Fraction.of(facts.get(i).over(), facts.get(i).under());
  }

  private Sum sum(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf(random);
    }
    Sum a = sum(random, depth - 1);
    Sum b = sum(random, depth - 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> joined(a, "+", b, Quotient::plus);
      case 2, 3 -> joined(a, "-", b, (p, q) -> p.plus(q.negate()));
      case 4, 5 -> joined(a, "*", b, Quotient::times);
      case 6 -> joined(a, "/", b, (p, q) -> q.over().signum() == 0 ? null : p.times(q.inverse()));
      case 7 -> new Sum("-" + a.text(), a.value() == null ? null : a.value().negate());
      case 8 -> called("min", a, b, (p, q) -> p.compare(q) <= 0 ? p : q);
      default -> called("modulo", a, b, ExactnessProperties::modulo);
    };
  }

  private static @Nullable Quotient modulo(Quotient a, Quotient b) {
    if (b.over().signum() == 0) {
      return null;
    }
    Quotient times = Quotient.whole(a.times(b.inverse()).floor());
    return a.plus(b.times(times).negate());
  }

  @FunctionalInterface
  private interface Operation {
    @Nullable Quotient of(Quotient a, Quotient b);
  }

  private static @Nullable Quotient work(Sum a, Sum b, Operation operation) {
    return a.value() == null || b.value() == null ? null : operation.of(a.value(), b.value());
  }

  private static Sum joined(Sum a, String sign, Sum b, Operation operation) {
    return new Sum("(" + a.text() + " " + sign + " " + b.text() + ")", work(a, b, operation));
  }

  private static Sum called(String name, Sum a, Sum b, Operation operation) {
    return new Sum(name + "(" + a.text() + ", " + b.text() + ")", work(a, b, operation));
  }

  private Sum leaf(Random random) {
    int name = random.nextInt(NAMES.size() + 2);
    if (name < NAMES.size()) {
      return new Sum(NAMES.get(name), facts.get(name));
    }
    int whole = random.nextInt(100_000);
    int part = random.nextInt(1_000);
    return new Sum(
        String.format(java.util.Locale.ROOT, "%d.%03d", whole, part),
        Quotient.of(BigInteger.valueOf(whole * 1_000L + part), BigInteger.valueOf(1_000)));
  }

  @Example
  void aThirdThreeTimesIsOne() {
    assertThat(value("1 / 3 + 1 / 3 + 1 / 3 = 1")).isEqualTo(true);
  }

  @Example
  void aTenthIsNoBinaryFraction() {
    assertThat(value("0.1 + 0.2 = 0.3")).isEqualTo(true);
  }

  @Example
  void aQuotientIsRoundedOnlyWhereItSaysSo() {
    assertThat(value("round half up(2 / 3 * 3, 2) = 2")).isEqualTo(true);
    assertThat(value("round half up(round half up(2 / 3, 2) * 3, 2) = 2.01")).isEqualTo(true);
  }

  @Example
  void aHalfIsRoundedAsTheFunctionSays() {
    assertThat(
            value(
                "round half up(0.125, 2) = 0.13 and round half down(0.125, 2) = 0.12"
                    + " and decimal(0.125, 2) = 0.12 and round up(0.121, 2) = 0.13"
                    + " and round down(0.129, 2) = 0.12 and floor(-0.125, 2) = -0.13"
                    + " and ceiling(-0.125, 2) = -0.12 and round half up(-0.125, 2) = -0.13"))
        .isEqualTo(true);
  }

  @Example
  void aLengthAndItsOppositeHaveTheSamePartsButForTheSign() {
    assertThat(
            value(
                "duration(\"-PT0.5S\").seconds = 0 and duration(\"-PT1M0.5S\").minutes = -1"
                    + " and duration(\"-P1DT2H3M4.5S\").seconds = -4"
                    + " and duration(\"-P1DT2H3M4.5S\").minutes = -3"
                    + " and duration(\"-P1DT2H3M4.5S\").hours = -2"
                    + " and duration(\"-P1DT2H3M4.5S\").days = -1"))
        .isEqualTo(true);
  }

  private static @Nullable Object value(String text) {
    World world = new World();
    Formula formula = world.language.formula(World.at("f"), text, Type.BOOLEAN);
    return java.util.Objects.requireNonNull(formula).value(world.frame(Map.of()));
  }
}
