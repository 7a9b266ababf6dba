package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whole numbers round as exact fractions do. */
class RoundingsProperties {
  private static final RosterLayout LAYOUT = RosterLayout.builder().amounts("paid").build();

  private static void assertRounds(long numerator, long denominator, Rounding rounding) {
    Term rounded =
        Roundings.of(new Term.Given(0, false, 0, 1_000_000_000_000L), denominator, rounding, 100);
    RosterColumns one =
        RosterColumns.builder(LAYOUT).amounts("paid", new long[] {numerator}).build();
    Fraction exact = rounding.apply(Fraction.of(numerator, denominator));
    assertThat(rounded.at(one, 0)).isEqualTo(exact.times(Fraction.of(100)).toLongExact());
    assertThat(rounded.at(one, 0)).isBetween(rounded.low, rounded.high);
  }

  @Property(tries = 5_000)
  void everyModeAndStep(
      @ForAll @LongRange(max = 1_000_000_000_000L) long numerator,
      @ForAll @IntRange(min = 1, max = 400_000) int denominator,
      @ForAll @IntRange(max = 4) int mode,
      @ForAll @IntRange(max = 3) int step) {
    String name = List.of("half up", "half down", "half even", "up", "down").get(mode);
    String each = List.of("0.01", "0.05", "1", "100").get(step);
    assertRounds(numerator, denominator, Rounding.parse(each + " " + name));
  }

  @Property(tries = 5_000)
  void everyTie(
      @ForAll @IntRange(max = 1_000_000) int halves,
      @ForAll @IntRange(min = 1, max = 1_000) int times,
      @ForAll @IntRange(max = 4) int mode) {
    String name = List.of("half up", "half down", "half even", "up", "down").get(mode);
    for (long beside = -1; beside <= 1; beside++) {
      long numerator = (long) halves * times + beside;
      if (numerator >= 0) {
        assertRounds(numerator, 200L * times, Rounding.parse("0.01 " + name));
      }
    }
  }
}
