package dev.indemnity.tables.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The edition as it ships answers what a second reckoning of the guide answers. */
class UnchangedGuideProperties {
  private static final Scheme SHIPPED = Scheme.resolve(Shipped.GUIDE);

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theEditionAnswersWhatTheOracleAnswers(@ForAll long seed) {
    GuideFigures figures = new GuideFigures();
    Trial trial = new Trial(SHIPPED, figures, figures);

    assertThat(trial.differences(new Draw(new Random(seed)))).isEmpty();
  }
}
