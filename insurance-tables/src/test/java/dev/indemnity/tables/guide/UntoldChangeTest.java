package dev.indemnity.tables.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An edition that is changed without telling the oracle is found out, whatever was changed. */
class UntoldChangeTest {
  private static final int CHANGES = 20;
  private static final int DRAWS = 20;
  private static final int MORE_DRAWS = 1000;

  static Set<String> changes() {
    return Change.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theOracleDisagreesWithAChangeItWasNotToldOf(String name) {
    Change change = Objects.requireNonNull(Change.all().get(name));
    boolean found = false;
    for (int seed = 0; !found && seed < CHANGES; seed++) {
      Draw draw = new Draw(new Random(seed));
      GuideFigures told = new GuideFigures();
      SchemeEdition changed = change.make(Shipped.GUIDE, told, draw);
      Trial trial = new Trial(Scheme.resolve(changed), new GuideFigures(), told);
      for (int i = 0; !found && i < DRAWS; i++) {
        found = trial.differs(draw);
      }
    }

    assertThat(found).isTrue();
  }

  static Stream<Row> premiums() {
    return Objects.requireNonNull(Shipped.GUIDE.tables().get("premium")).rows().stream();
  }

  @ParameterizedTest
  @MethodSource("premiums")
  void theOracleDisagreesWithAPremiumThatIsWrongByAFen(Row row) {
    Trial trial = trialWithMore("premium", row, new BigDecimal("0.01"));

    assertThat(isFoundOut(row, trial::quote)).isTrue();
  }

  static Stream<Row> disabilityRatios() {
    return Objects.requireNonNull(Shipped.GUIDE.tables().get("disability ratio")).rows().stream();
  }

  @ParameterizedTest
  @MethodSource("disabilityRatios")
  void theOracleDisagreesWithAShareOfTheScaleThatIsWrongByAMillionth(Row row) {
    Trial trial = trialWithMore("disability ratio", row, new BigDecimal("-0.000001"));

    assertThat(isFoundOut(row, trial::settle)).isTrue();
  }

  private static boolean isFoundOut(Row row, BiConsumer<Draw, List<String>> question) {
    Draw draw = new Draw(new Random(row.hashCode()));
    List<String> differences = new ArrayList<>();
    for (int i = 0; differences.isEmpty() && i < MORE_DRAWS; i++) {
      question.accept(draw, differences);
    }
    return !differences.isEmpty();
  }

  private static Trial trialWithMore(String table, Row row, BigDecimal more) {
    Table changed = Objects.requireNonNull(Shipped.GUIDE.tables().get(table));
    int inputs = changed.inputs().size();
    List<Object> key = row.cells().subList(0, inputs);
    BigDecimal cell = new BigDecimal(row.cells().get(inputs).toString());
    SchemeEdition edition = Shipped.GUIDE.withRow(table, key, cell.add(more));
    GuideFigures untold = new GuideFigures();
    return new Trial(Scheme.resolve(edition), untold, untold);
  }
}
