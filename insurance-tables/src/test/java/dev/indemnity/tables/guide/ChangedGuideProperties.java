package dev.indemnity.tables.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The edition changed at random answers what the oracle answers that was told of the changes. */
class ChangedGuideProperties {
  private static final int CHANGES = 4;

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void aChangedEditionAnswersWhatTheOracleAnswers(@ForAll long seed) {
    Draw draw = new Draw(new Random(seed));
    GuideFigures figures = new GuideFigures();
    Changed changed = Changed.edition(draw, figures, CHANGES);
    Trial trial = new Trial(Scheme.resolve(changed.edition()), figures, figures);

    assertThat(trial.differences(draw)).as(changed.changes().toString()).isEmpty();
  }
}
