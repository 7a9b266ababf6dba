package dev.indemnity.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks tables. */
final class Tables {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Map<String, List<String>> CATEGORIES = Map.of("classes", List.of("1-2", "3", "4"));

  private Tables() {}

  static TableLookup sound(Table table) {
    Problems problems = new Problems();
    TableLookup lookup = lookup(table, problems);
    assertThat(problems.all()).isEmpty();
    return Objects.requireNonNull(lookup);
  }

  static List<Problem> problems(Table table) {
    Problems problems = new Problems();
    assertThat(lookup(table, problems)).isNull();
    return problems.all();
  }

  static @Nullable TableLookup lookup(Table table, Problems problems) {
    return TableLookup.of(
        table, "rates", Place.at("/tables/rates"), problems, CATEGORIES, () -> ZONE);
  }

  static Problem problem(String pointer, String found, String expected, String nearest) {
    return new Problem(Place.at("/tables/rates" + pointer), found, expected, nearest);
  }

  static List<Object> answers(TableLookup lookup, Object... asked) {
    return Arrays.asList((Object[]) lookup.find(asked));
  }

  static Cause.Outside outside(TableLookup lookup, Object... asked) {
    Undetermined found = (Undetermined) lookup.find(asked);
    assertThat(found.causes()).hasSize(1);
    return (Cause.Outside) found.causes().iterator().next();
  }

  static Fraction number(String digits) {
    return Fraction.parse(digits);
  }
}
