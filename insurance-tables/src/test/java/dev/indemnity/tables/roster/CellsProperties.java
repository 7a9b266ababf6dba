package dev.indemnity.tables.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class CellsProperties {
  private static long day(String text) {
    return Cells.day(("," + text).toCharArray(), 1, text.length());
  }

  private static long decimal(String text, int places) {
    return Cells.decimal(("," + text + ",").toCharArray(), 1, text.length(), places);
  }

  @Property
  void eachDayOfTheUsualFormIsRead(@ForAll @LongRange(min = -719528, max = 2932896) long day) {
    assertThat(day(LocalDate.ofEpochDay(day).toString())).isEqualTo(day);
  }

  @Example
  void everyDayOfFourCenturiesIsRead() {
    LocalDate end = LocalDate.of(2400, 1, 1);
    for (LocalDate day = LocalDate.of(2000, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      assertThat(day(day.toString())).isEqualTo(day.toEpochDay());
    }
  }

  @Example
  void daysThatAreNoneAndOtherFormsAreLeftToTheExactReading() {
    for (String text :
        List.of(
            "2025-02-29",
            "1900-02-29",
            "2025-1-1",
            "2025-00-10",
            "2025-13-10",
            "2025-04-31",
            "2025-04-00",
            "2025/04/01",
            "+2025-04-1",
            "-025-04-01",
            "20250-4-01",
            "２025-04-01",
            "2025-04-1a",
            "2025-04-010",
            "")) {
      assertThat(day(text)).as(text).isEqualTo(Cells.UNUSUAL);
    }
  }

  @Property(tries = 2000)
  void aDecimalIsReadAsTheLanguageReadsItOrLeftToIt(
      @ForAll long seed, @ForAll @IntRange(max = 4) int places) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(22);
    for (int i = 0; i < length; i++) {
      text.append("00123456789.".charAt(random.nextInt(12)));
    }
    if (length > 0 && random.nextInt(4) == 0) {
      text.setCharAt(0, "-+ e,٣".charAt(random.nextInt(6)));
    }
    long read = decimal(text.toString(), places);
    @Nullable Fraction exact = exact(text.toString());

    if (read != Cells.UNUSUAL) {
      assertThat(exact).isEqualTo(Fraction.of(BigDecimal.valueOf(read, places)));
    } else if (exact != null) {
      assertThat(length > 11 || text.length() - text.indexOf(".") - 1 > places).isTrue();
    }
  }

  private static @Nullable Fraction exact(String text) {
    try {
      return (Fraction) Values.of(Type.NUMBER, text, ZoneOffset.UTC);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Example
  void amountsOfOtherFormsAreLeftToTheExactReading() {
    for (String text :
        List.of("1e5", "+5", ".5", "5.", "-", "", ".", "1,5", "0x1", "5.001", "--5")) {
      assertThat(decimal(text, 2)).as(text).isEqualTo(Cells.UNUSUAL);
    }
    assertThat(decimal("0005.10", 2)).isEqualTo(510);
    assertThat(decimal("-0.1", 2)).isEqualTo(-10);
  }
}
