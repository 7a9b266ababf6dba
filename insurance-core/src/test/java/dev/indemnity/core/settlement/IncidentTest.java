package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class IncidentTest {
  private static final ZonedDateTime THEN =
      ZonedDateTime.of(2025, 5, 6, 7, 8, 9, 1, ZoneOffset.ofHours(8));

  private static final Incident INCIDENT =
      Incident.builder()
          .cause("fall")
          .occurredAt(THEN)
          .diagnosedAt(THEN.plusHours(1))
          .determinedAt(THEN.plusDays(1))
          .lastExposureAt(THEN.minusDays(1))
          .atWork(true)
          .workHeight(new BigDecimal("1.99"))
          .atHeight(false)
          .traffic(false)
          .policeCalled(true)
          .build();

  @Test
  void everyAttributeIsAFactToTheNanosecond() {
    assertThat(INCIDENT.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.INCIDENT_CAUSE, "fall")
                .with(Vocabulary.INCIDENT_OCCURRED_AT, THEN)
                .with(Vocabulary.INCIDENT_DIAGNOSED_AT, THEN.plusHours(1))
                .with(Vocabulary.INCIDENT_DETERMINED_AT, THEN.plusDays(1))
                .with(Vocabulary.INCIDENT_LAST_EXPOSURE_AT, THEN.minusDays(1))
                .with(Vocabulary.INCIDENT_AT_WORK, true)
                .with(Vocabulary.INCIDENT_WORK_HEIGHT, new BigDecimal("1.99"))
                .with(Vocabulary.INCIDENT_AT_HEIGHT, false)
                .with(Vocabulary.INCIDENT_TRAFFIC, false)
                .with(Vocabulary.INCIDENT_POLICE_CALLED, true));
    assertThat(INCIDENT.facts().keys())
        .containsExactlyElementsOf(
            Vocabulary.keys().stream()
                .map(FactKey::name)
                .filter(name -> name.startsWith("incident."))
                .toList());
  }

  @Test
  void aChangedIncidentDiffersInThatAlone() {
    assertThat(INCIDENT.withAtHeight(true).facts())
        .isEqualTo(INCIDENT.facts().with(Vocabulary.INCIDENT_AT_HEIGHT, true));
  }

  @Test
  void aFactIsGivenInOneWayOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Incident.builder().cause("a").fact("incident.cause", "b").build())
        .withMessage("fact (incident.cause) must not be given twice");
  }

  @Test
  void itShowsWhatIsKnownNotHowItIs() {
    assertThat(Incident.builder().cause("fall").fact("incident.shift", "night").build())
        .hasToString("incident with facts [incident.cause, incident.shift]");
  }
}
