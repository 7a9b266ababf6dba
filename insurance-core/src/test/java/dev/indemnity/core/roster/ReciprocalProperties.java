package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ReciprocalProperties {
  @Property
  void aMultiplicationStandsForEveryDivisionUpToTheMost(
      @ForAll @LongRange(min = 1, max = 1L << 41) long most,
      @ForAll @IntRange(min = 1, max = 1 << 21) int divisor,
      @ForAll @LongRange(min = 0, max = 1L << 41) long other) {
    Optional<Reciprocal> found = Reciprocal.of(most, divisor);
    if (found.isPresent()) {
      long last = most - most % divisor;
      for (long dividend : new long[] {0, 1, most, last, Math.max(0, last - 1), other % most}) {
        assertThat((dividend * found.get().times()) >>> found.get().shift())
            .isEqualTo(dividend / divisor);
      }
    }
  }

  @Property
  void partsOfAYearHaveOne(@ForAll @LongRange(min = 1, max = 1L << 30) long most) {
    assertThat(Reciprocal.of(most, 365)).isPresent();
    assertThat(Reciprocal.of(most, 36_600)).isPresent();
  }
}
