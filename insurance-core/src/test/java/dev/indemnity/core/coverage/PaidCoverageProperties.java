package dev.indemnity.core.coverage;

import static dev.indemnity.core.coverage.MonthlyPlan.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of cover that money opens, and an oracle with java.time for when it runs. */
class PaidCoverageProperties {
  /** A payment: how long after the one before, and how many months. */
  record Paid(LocalDateTime at, int months) {}

  @Provide
  Arbitrary<List<Paid>> payments() {
    Arbitrary<Integer> hours =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 24 * 3),
            Arbitraries.integers().between(24 * 25, 24 * 35),
            Arbitraries.integers().between(1, 24 * 100));
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 4);
    return Arbitraries.integers()
        .between(0, 3 * 366 * 24)
        .flatMap(
            start ->
                hours
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(8)
                    .flatMap(
                        steps ->
                            months
                                .list()
                                .ofSize(steps.size())
                                .map(bought -> paid(start, steps, bought))));
  }

  private static List<Paid> paid(int start, List<Integer> steps, List<Integer> months) {
    List<Paid> paid = new ArrayList<>();
    LocalDateTime at = LocalDateTime.of(2025, 1, 1, 0, 0).plusHours(start);
    for (int i = 0; i < steps.size(); i++) {
      at = at.plusHours(steps.get(i));
      paid.add(new Paid(at, months.get(i)));
    }
    return paid;
  }

  private static Coverage coverage(List<Paid> paid) {
    return CoverageWindows.of(MonthlyPlan.SCHEME, application(paid));
  }

  private static Application application(List<Paid> paid) {
    List<Facts> payments =
        paid.stream().map(each -> MonthlyPlan.payment(each.at(), each.months())).toList();
    return MonthlyPlan.paid(payments);
  }

  @Property(tries = 300)
  void coverRunsAsAReadingWithJavaTimeSays(@ForAll("payments") List<Paid> paid) {
    assertThat(coverage(paid).windows()).isEqualTo(oracle(paid));
  }

  /** From the day after each payment; every end from the anchor of its unbroken series. */
  private static List<Window> oracle(List<Paid> paid) {
    List<Window> windows = new ArrayList<>();
    LocalDate anchor = LocalDate.MIN;
    LocalDate end = LocalDate.MIN;
    int months = 0;
    for (Paid each : paid) {
      LocalDate start = each.at().toLocalDate().plusDays(1);
      if (start.isAfter(end)) {
        anchor = start;
        months = 0;
      } else {
        start = end;
      }
      months += each.months();
      end = anchor.plusMonths(months);
      if (end.getDayOfMonth() < anchor.getDayOfMonth()) {
        end = end.plusDays(1);
      }
      windows.add(new Window(start.atStartOfDay(ZONE), end.atStartOfDay(ZONE)));
    }
    return windows;
  }

  @Property(tries = 200)
  void windowsAreInOrderAndDoNotOverlap(@ForAll("payments") List<Paid> paid) {
    List<Window> windows = coverage(paid).windows();
    for (int i = 1; i < windows.size(); i++) {
      assertThat(windows.get(i).start()).isAfterOrEqualTo(windows.get(i - 1).end());
    }
  }

  @Property(tries = 200)
  void windowsAndGapsTogetherAreTheTimeUpToAnyHorizon(
      @ForAll("payments") List<Paid> paid, @ForAll("payments") List<Paid> other) {
    Coverage coverage = coverage(paid);
    ZonedDateTime first = coverage.windows().get(0).start();
    ZonedDateTime horizon =
        first.plusHours(1 + Duration.between(paid.get(0).at(), other.get(0).at()).abs().toHours());
    List<Window> all = new ArrayList<>();
    coverage.windows().stream()
        .filter(window -> window.start().isBefore(horizon))
        .map(window -> window.end().isAfter(horizon) ? new Window(window.start(), horizon) : window)
        .forEach(all::add);
    coverage.gaps(horizon).forEach(gap -> all.add(gap.window()));
    all.sort((a, b) -> a.start().compareTo(b.start()));

    ZonedDateTime at = first;
    for (Window each : all) {
      assertThat(each.start()).isEqualTo(at);
      at = each.end();
    }
    assertThat(at).isEqualTo(horizon);
  }

  @Property(tries = 200)
  void aFurtherPaymentNeverShortensCover(@ForAll("payments") List<Paid> paid) {
    List<Window> less = coverage(paid.subList(0, paid.size() - 1)).windows();
    List<Window> more = coverage(paid).windows();

    assertThat(more.subList(0, less.size())).isEqualTo(less);
  }

  @Property(tries = 100)
  void anInstantIsCoveredExactlyWhereAWindowHasIt(
      @ForAll("payments") List<Paid> paid, @ForAll("payments") List<Paid> other) {
    Coverage coverage = coverage(paid);
    for (Paid each : other) {
      ZonedDateTime instant = each.at().atZone(ZONE);
      boolean within = coverage.windows().stream().anyMatch(window -> window.contains(instant));
      assertThat(coverage.coveredAt(instant).isEmpty()).isEqualTo(within);
    }
  }

  @Property(tries = 100)
  void whoPaysJustInTimeHasNoGapAndWhoPaysAnInstantLaterHas(@ForAll("payments") List<Paid> paid) {
    Coverage before = coverage(paid);
    LocalDateTime tooLate =
        before
            .periods()
            .get(before.periods().size() - 1)
            .payBefore()
            .orElseThrow()
            .toLocalDateTime();
    List<Paid> inTime = new ArrayList<>(paid);
    inTime.add(new Paid(tooLate.minusNanos(1), 1));
    List<Paid> late = new ArrayList<>(paid);
    late.add(new Paid(tooLate, 1));

    assertThat(lastGap(coverage(inTime))).isEqualTo(Duration.ZERO);
    assertThat(lastGap(coverage(late))).isPositive();
  }

  private static Duration lastGap(Coverage coverage) {
    List<Window> windows = coverage.windows();
    return Duration.between(
        windows.get(windows.size() - 2).end(), windows.get(windows.size() - 1).start());
  }
}
