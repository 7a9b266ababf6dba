package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 6);
  private static final ZonedDateTime KNOWN =
      ZonedDateTime.of(2025, 5, 6, 7, 8, 9, 1, ZoneOffset.ofHours(8));

  static final Notice NOTICE =
      Notice.builder()
          .knownAt(KNOWN)
          .reportedAt(KNOWN.plusDays(3))
          .lateIntentionally(false)
          .lateByGrossNegligence(true)
          .insurerKnew(false)
          .unverifiableShare(new BigDecimal("0.2"))
          .trafficDetermination(true)
          .trafficMediation(false)
          .filedOn(DAY.plusDays(9))
          .limitationEndsOn(DAY.plusYears(2))
          .build();

  @Test
  void everyAttributeIsAFactToTheNanosecond() {
    assertThat(NOTICE.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.CLAIM_KNOWN_AT, KNOWN)
                .with(Vocabulary.CLAIM_REPORTED_AT, KNOWN.plusDays(3))
                .with(Vocabulary.CLAIM_LATE_INTENTIONALLY, false)
                .with(Vocabulary.CLAIM_LATE_BY_GROSS_NEGLIGENCE, true)
                .with(Vocabulary.CLAIM_INSURER_KNEW, false)
                .with(Vocabulary.CLAIM_UNVERIFIABLE_SHARE, new BigDecimal("0.2"))
                .with(Vocabulary.CLAIM_TRAFFIC_DETERMINATION, true)
                .with(Vocabulary.CLAIM_TRAFFIC_MEDIATION, false)
                .with(Vocabulary.CLAIM_FILED_ON, DAY.plusDays(9))
                .with(Vocabulary.CLAIM_LIMITATION_ENDS_ON, DAY.plusYears(2)));
  }

  @Test
  void aTimeKnownToBeUnstatedIsAFurtherFact() {
    assertThat(Notice.builder().fact("claim.knownAt", null).build().facts())
        .isEqualTo(Facts.none().with("claim.knownAt", null));
  }

  @Test
  void aFactIsGivenInOneWayOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Notice.builder().knownAt(KNOWN).fact("claim.knownAt", null).build())
        .withMessage("fact (claim.knownAt) must not be given twice");
  }

  @Test
  void aChangedNoticeDiffersInThatAlone() {
    assertThat(NOTICE.withReportedAt(KNOWN).facts())
        .isEqualTo(NOTICE.facts().with(Vocabulary.CLAIM_REPORTED_AT, KNOWN));
  }

  @Test
  void itShowsWhatIsKnownNotHowItIs() {
    assertThat(Notice.builder().knownAt(KNOWN).build())
        .hasToString("notice with facts [claim.knownAt]");
  }
}
