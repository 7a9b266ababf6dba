package dev.indemnity.core.coverage;

import static dev.indemnity.core.coverage.MonthlyPlan.at;
import static dev.indemnity.core.coverage.MonthlyPlan.coverage;
import static dev.indemnity.core.coverage.MonthlyPlan.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidCoverageTest {
  private static Window window(String start, String end) {
    return new Window(at(start + "T00:00"), at(end + "T00:00"));
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  @Test
  void coverBeginsTheDayAfterThePaymentAndRunsAMonth() {
    Coverage coverage = coverage(payment("2025-09-10T23:59:59", 1));

    assertThat(coverage.windows()).containsExactly(window("2025-09-11", "2025-10-11"));
    assertThat(coverage.periods().get(0).payBefore()).contains(at("2025-10-11T00:00"));
  }

  @Test
  void aMonthWithoutTheDayCoversItsLastDay() {
    assertThat(coverage(payment("2025-01-30T10:00", 1)).windows())
        .containsExactly(window("2025-01-31", "2025-03-01"));
    assertThat(coverage(payment("2025-01-31T10:00", 1)).windows())
        .containsExactly(window("2025-02-01", "2025-03-01"));
    assertThat(coverage(payment("2028-01-29T10:00", 1)).windows())
        .containsExactly(window("2028-01-30", "2028-03-01"));
  }

  @Test
  void laterEndsAreCountedFromTheFirstStartAndNeverChained() {
    Coverage coverage =
        coverage(
            payment("2025-01-30T10:00", 1),
            payment("2025-02-20T10:00", 1),
            payment("2025-03-20T10:00", 2));

    assertThat(coverage.windows())
        .containsExactly(
            window("2025-01-31", "2025-03-01"),
            window("2025-03-01", "2025-03-31"),
            window("2025-03-31", "2025-05-31"));
    assertThat(coverage.gaps(at("2025-05-31T00:00"))).isEmpty();
  }

  @Test
  void aPaymentOnTheLastDayOfCoverGoesOnAndOneTheDayAfterLeavesAGap() {
    Facts first = payment("2025-09-10T10:00", 1);

    assertThat(coverage(first, payment("2025-10-10T23:59:59.999999999", 1)).windows())
        .containsExactly(window("2025-09-11", "2025-10-11"), window("2025-10-11", "2025-11-11"));
    Coverage late = coverage(first, payment("2025-10-11T00:00", 1));
    assertThat(late.windows())
        .containsExactly(window("2025-09-11", "2025-10-11"), window("2025-10-12", "2025-11-12"));
    assertThat(late.gaps(at("2025-11-12T00:00")))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.window()).isEqualTo(window("2025-10-11", "2025-10-12"));
              assertThat(gap.reasons().get(0).code()).isEqualTo("between-windows");
              assertThat(gap.reasons().get(0).required())
                  .isEqualTo(
                      "before 2025-10-11T00:00+08:00[Asia/Shanghai], or a payment received before"
                          + " 2025-10-11T00:00+08:00[Asia/Shanghai]");
            });
  }

  @Test
  void anInstantIsCoveredOrItsReasonIsTold() {
    Coverage coverage = coverage(payment("2025-09-10T10:00", 1), payment("2025-11-19T10:00", 1));

    assertThat(codes(coverage.coveredAt(at("2025-09-10T23:59:59.999999999"))))
        .containsExactly("before-inception");
    assertThat(coverage.coveredAt(at("2025-09-11T00:00"))).isEmpty();
    assertThat(coverage.coveredAt(at("2025-10-10T23:59:59.999999999"))).isEmpty();
    assertThat(codes(coverage.coveredAt(at("2025-10-11T00:00"))))
        .containsExactly("between-windows");
    assertThat(coverage.coveredAt(at("2025-11-20T00:00"))).isEmpty();
    assertThat(codes(coverage.coveredAt(at("2025-12-20T00:00")))).containsExactly("after-expiry");
  }

  @Test
  void aWindowThatMayNotOpenIsDeniedAndItsTimeSaysWhy() {
    Coverage coverage = coverage(payment("2024-12-20T10:00", 1), payment("2025-02-09T10:00", 1));

    assertThat(coverage.outcome()).isEqualTo(Outcome.DONE);
    assertThat(coverage.windows()).containsExactly(window("2025-02-10", "2025-03-10"));
    assertThat(coverage.denied())
        .singleElement()
        .satisfies(
            denied -> {
              assertThat(denied.payment()).isEqualTo(1);
              assertThat(denied.window()).contains(window("2024-12-21", "2025-01-21"));
              assertThat(codes(denied.reasons())).containsExactly("in-force");
            });
    assertThat(codes(coverage.coveredAt(at("2025-01-01T00:00")))).containsExactly("in-force");
  }

  @Test
  void whereNoPaymentOpensAWindowCoverDoesNotRun() {
    assertThat(codes(coverage(payment("2024-12-20T10:00", 1)).reasons()))
        .containsExactly("in-force");
    assertThat(codes(coverage().reasons())).containsExactly("no-payments");
    assertThat(coverage().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void everythingThatIsWrongWithPaymentsIsToldAtOnceEachWithItsNumber() {
    Coverage coverage =
        coverage(
            payment("2025-09-10T10:00", 1),
            payment("2025-09-09T10:00", 1),
            payment("2025-09-10T10:00", 1),
            payment("2025-10-01T10:00", -1),
            payment("yesterday", 1));

    assertThat(coverage.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(coverage.windows()).isEmpty();
    assertThat(coverage.reasons())
        .extracting(reason -> reason.code() + " " + reason.facts() + " " + reason.actual())
        .containsExactlyInAnyOrder(
            "payment-out-of-order [payments[2]] 2025-09-09T10:00+08:00[Asia/Shanghai]",
            "payment-twice [payments[3]] the same as one before",
            "invalid-fact [payments[4].months] -1",
            "invalid-fact [payments[5].at] yesterday");
  }

  @Test
  void aPaymentThatIsNotKnownIsAskedFor() {
    Coverage unknown = CoverageWindows.of(MonthlyPlan.SCHEME, Application.builder().build());
    assertThat(unknown.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(unknown.reasons().get(0).facts()).containsExactly("payments");

    Coverage undated = coverage(Facts.none().with("payment.months", 1));
    assertThat(undated.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(undated.reasons().get(0).facts()).containsExactly("payment.at");
  }

  @Test
  void aPersonIsCoveredUntilTheAgeAndOnlyIfWhatIsAskedHolds() {
    Application paid =
        MonthlyPlan.paid(List.of(payment("2025-02-28T10:00", 1), payment("2025-03-20T10:00", 1)));

    Coverage old = CoverageWindows.ofPerson(MonthlyPlan.SCHEME, paid, 1);
    assertThat(old.windows()).containsExactly(window("2025-03-01", "2025-03-15"));
    assertThat(codes(old.coveredAt(at("2025-03-15T00:00")))).containsExactly("seventieth-birthday");
    assertThat(old.coveredAt(at("2025-03-14T23:59:59"))).isEmpty();
    assertThat(old.gaps(at("2025-05-01T00:00")))
        .extracting(Gap::window)
        .containsExactly(window("2025-03-15", "2025-05-01"));
    assertThat(old.conventions()).extracting(each -> each.code()).containsExactly("M-1");

    Coverage unwilling = CoverageWindows.ofPerson(MonthlyPlan.SCHEME, paid, 2);
    assertThat(unwilling.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(codes(unwilling.reasons())).containsExactly("agreed");
    assertThatThrownBy(() -> CoverageWindows.ofPerson(MonthlyPlan.SCHEME, paid, 3))
        .hasMessage("row (3) must be 1 to 2");
  }

  @Test
  void theStepsOfEachWindowAreTold() {
    Coverage coverage = coverage(payment("2025-01-30T10:00", 1), payment("2025-02-20T10:00", 1));

    assertThat(coverage.why().toString())
        .contains("first instant payment 1 can buy = 2025-01-31T00:00:00+08:00")
        .contains("cover still runs: goes on from its end")
        .contains("expiry after payment 2 (exclusive) = 2025-03-31T00:00:00+08:00")
        .contains("months after(2025-01-31, 2) = 2025-03-31");
  }

  @Test
  void theFirstTermsThatApplyCount() {
    SchemeEdition.Builder edition = MonthlyPlan.edition();
    SchemeEdition monthly = edition.build();
    SchemeEdition both =
        SchemeEdition.builder()
            .from(monthly)
            .coverage(
                List.of(
                    CoverageTerms.builder()
                        .when("count(payments) = 1")
                        .inception("date and time(\"2026-01-01T00:00:00\")")
                        .expiry("inception + duration(\"P3Y\")")
                        .build(),
                    monthly.coverage().get(0)))
            .build();
    Scheme scheme = Scheme.resolve(both);

    Facts one = payment("2025-09-10T10:00", 1);
    assertThat(CoverageWindows.of(scheme, MonthlyPlan.paid(List.of(one))).windows())
        .containsExactly(window("2026-01-01", "2029-01-01"));
    assertThat(
            CoverageWindows.of(
                    scheme, MonthlyPlan.paid(List.of(one, payment("2025-10-01T10:00", 1))))
                .windows())
        .hasSize(2);
  }

  @Test
  void gapsAreTheSameWhateverZoneTheHorizonIsToldIn() {
    Coverage coverage = coverage(payment("2025-09-10T10:00", 1), payment("2025-11-20T10:00", 1));
    for (String horizon : List.of("2025-10-11T00:00", "2025-12-21T00:00", "2026-01-01T00:00")) {
      List<Gap> gaps = coverage.gaps(at(horizon));
      for (String zone : List.of("UTC", "+08:00", "America/New_York", "Pacific/Kiritimati")) {
        assertThat(coverage.gaps(at(horizon).withZoneSameInstant(ZoneId.of(zone)))).isEqualTo(gaps);
      }
    }
  }

  @Test
  void anInstantAtTheEndOfTimeIsNotCoveredAndNothingFails() {
    Coverage coverage = coverage(payment("2025-09-10T10:00", 1));
    ZonedDateTime last = LocalDateTime.MAX.atZone(ZoneOffset.UTC);
    ZonedDateTime first = LocalDateTime.MIN.atZone(ZoneOffset.UTC);

    assertThat(codes(coverage.coveredAt(last))).containsExactly("after-expiry");
    assertThat(codes(coverage.coveredAt(first))).containsExactly("before-inception");
  }

  @Test
  void onePaymentInTwoSpellingsIsToldAsOneListedTwice() {
    assertThat(
            codes(
                coverage(payment("2025-09-10T10:00:00", 1), payment("2025-09-10T02:00:00Z", 1))
                    .reasons()))
        .containsExactly("payment-twice");
  }
}
