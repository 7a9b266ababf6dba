package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.EffectiveDay;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Changes take effect when the edition says, by the clock of its own zone. */
class EffectiveDayTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  /** The day after it was told; told from four in the afternoon on, a day later. */
  private static final Scheme SCHEME =
      Scheme.resolve(
          ShiftPlan.edition(
                  ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM)
                      .addEffective(
                          EffectiveDay.builder()
                              .addOn(Occasion.CANCELLATION)
                              .day("change.requestedOn")
                              .build(),
                          EffectiveDay.builder()
                              .day(
                                  "max(change.requestedOn, date(change.receivedAt)"
                                      + " + (if time(change.receivedAt) < time(\"16:00:00\")"
                                      + " then duration(\"P1D\") else duration(\"P2D\")))")
                              .build())
                      .build())
              .build());

  private static PolicyState policy() {
    return ShiftPlan.conclude(SCHEME, START, END, ShiftPlan.person("a", 36_500));
  }

  private static EndorsementDecision told(Change change, LocalDate requested, ZonedDateTime at) {
    return Endorsements.apply(
        SCHEME,
        policy(),
        Endorsement.builder().change(change).requestedOn(requested).receivedAt(at).build());
  }

  private static ZonedDateTime shanghai(String local) {
    return LocalDateTime.parse(local).atZone(ShiftPlan.ZONE);
  }

  @Test
  void theCutOffIsAtTheSecond() {
    Change remove = new Change.Remove("a");
    LocalDate requested = LocalDate.of(2025, 5, 1);
    assertThat(told(remove, requested, shanghai("2025-05-10T15:59:59")).effectiveOn())
        .contains(LocalDate.of(2025, 5, 11));
    assertThat(told(remove, requested, shanghai("2025-05-10T16:00:00")).effectiveOn())
        .contains(LocalDate.of(2025, 5, 12));
    assertThat(told(remove, requested, shanghai("2025-05-10T16:00:01")).effectiveOn())
        .contains(LocalDate.of(2025, 5, 12));
    assertThat(
            told(remove, LocalDate.of(2025, 6, 1), shanghai("2025-05-10T16:00:01")).effectiveOn())
        .contains(LocalDate.of(2025, 6, 1));
  }

  @Test
  void theClockIsThatOfTheEditionWhereverItWasTold() {
    Change remove = new Change.Remove("a");
    LocalDate requested = LocalDate.of(2025, 5, 1);
    for (String at :
        new String[] {"2025-05-10T15:59:59", "2025-05-10T16:00:00", "2025-05-10T23:59:59"}) {
      ZonedDateTime home = shanghai(at);
      for (ZoneId zone : new ZoneId[] {AUCKLAND, LOS_ANGELES, ZoneOffset.UTC}) {
        ZonedDateTime abroad = home.withZoneSameInstant(zone);
        assertThat(told(remove, requested, abroad).effectiveOn())
            .isEqualTo(told(remove, requested, home).effectiveOn());
      }
    }
    // in Auckland it is the next day already
    assertThat(
            told(remove, requested, LocalDateTime.parse("2025-05-11T01:00:00").atZone(AUCKLAND))
                .effectiveOn())
        .contains(LocalDate.of(2025, 5, 12));
  }

  @Test
  void whatIsNotToldIsAskedFor() {
    EndorsementDecision decision =
        ShiftPlan.ask(policy(), new Change.Remove("a"), LocalDate.of(2025, 5, 1));
    assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(decision.effectiveOn()).isEmpty();
    assertThat(decision.toString()).contains("change.receivedAt");
    // the cancellation asks for nothing
    assertThat(ShiftPlan.ask(policy(), new Change.Cancel(), LocalDate.of(2025, 5, 1)).outcome())
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void toldOnTheLastAfternoonItIsTooLate() {
    Change remove = new Change.Remove("a");
    LocalDate last = LocalDate.of(2025, 12, 31);
    assertThat(told(remove, last, shanghai("2025-12-30T15:59:59")).effectiveOn()).contains(last);
    EndorsementDecision late = told(remove, last, shanghai("2025-12-30T16:00:00"));
    assertThat(late.reasons()).extracting(Reason::code).containsExactly("after-expiry");
    assertThat(late.effectiveOn()).contains(END);
  }

  @Test
  void whatIsAskedForTooLateADayIsMadeWhereTheEditionBringsItForward() {
    Scheme atOnce =
        Scheme.resolve(
            ShiftPlan.edition(
                    ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM)
                        .addEffective(
                            EffectiveDay.builder()
                                .day("date(change.receivedAt) + duration(\"P1D\")")
                                .build())
                        .build())
                .build());
    PolicyState state = ShiftPlan.conclude(atOnce, START, END, ShiftPlan.person("a", 36_500));
    EndorsementDecision decision =
        Endorsements.apply(
            atOnce,
            state,
            Endorsement.builder()
                .change(new Change.Remove("a"))
                .requestedOn(END.plusDays(9))
                .receivedAt(shanghai("2025-05-10T12:00:00"))
                .build());
    assertThat(decision.effectiveOn()).contains(LocalDate.of(2025, 5, 11));
    assertThat(decision.outcome()).isEqualTo(Outcome.DONE);
  }
}
