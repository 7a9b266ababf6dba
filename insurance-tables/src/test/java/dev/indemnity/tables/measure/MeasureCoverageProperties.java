package dev.indemnity.tables.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Months that are paid for, under every reading, against a second reckoning in java.time. */
class MeasureCoverageProperties {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate STARTS = LocalDate.of(2025, 9, 1);
  private static final LocalDate ENDS = LocalDate.of(2027, 9, 1);
  private static final Map<List<Boolean>, Scheme> SCHEMES =
      Map.of(
          List.of(false, false), scheme(false, false),
          List.of(false, true), scheme(false, true),
          List.of(true, false), scheme(true, false),
          List.of(true, true), scheme(true, true));

  private static Scheme scheme(boolean calendar, boolean cut) {
    SchemeEdition edition =
        EditionCatalog.shipped().get("cn.urumqi.supplementary-work-injury", "2025");
    return Scheme.resolve(
        edition
            .with("reading.month", calendar ? "calendar month named" : "rolling month")
            .with("reading.lastWindow", cut ? "cut" : "runs out"));
  }

  private record Paid(LocalDateTime at, int months, LocalDate named) {}

  private record Asked(boolean calendar, boolean cut, List<Paid> paid) {
    Coverage coverage(int payments) {
      List<Facts> facts =
          paid.subList(0, payments).stream()
              .map(
                  each ->
                      Facts.none()
                          .with("payment.receivedAt", each.at().toString())
                          .with("payment.months", each.months())
                          .with("payment.month", each.named()))
              .toList();
      return CoverageWindows.of(
          Objects.requireNonNull(SCHEMES.get(List.of(calendar, cut))),
          Application.builder().facts(Facts.none().with("payments", facts)).build());
    }

    List<Window> windows() {
      return coverage(paid.size()).windows();
    }
  }

  @Provide
  Arbitrary<Asked> asked() {
    return Arbitraries.randomValue(MeasureCoverageProperties::draw);
  }

  private static Asked draw(Random random) {
    List<Paid> paid = new ArrayList<>();
    LocalDateTime at = LocalDateTime.of(2025, 8, 20, 0, 0).plusHours(random.nextInt(24 * 740));
    for (int i = 0; i <= random.nextInt(7); i++) {
      at = at.plusMinutes(1 + random.nextInt(60 * 24 * (random.nextBoolean() ? 3 : 60)));
      LocalDate named = at.toLocalDate().plusMonths(random.nextInt(4) - 1);
      paid.add(new Paid(at, 1 + random.nextInt(3), named));
    }
    return new Asked(random.nextBoolean(), random.nextBoolean(), paid);
  }

  private static List<Window> reckoned(Asked asked) {
    return asked.calendar() ? named(asked) : rolling(asked);
  }

  private static boolean isInForce(LocalDate start) {
    return !start.isBefore(STARTS) && start.isBefore(ENDS);
  }

  private static LocalDate cut(Asked asked, LocalDate end) {
    return asked.cut() && end.isAfter(ENDS) ? ENDS : end;
  }

  /** Every day from the day after receipt that lies in the months that are named. */
  private static List<Window> named(Asked asked) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    for (int i = 0; i < asked.paid().size(); i++) {
      Paid each = asked.paid().get(i);
      LocalDate first = each.named().withDayOfMonth(1);
      LocalDate dayAfter = each.at().toLocalDate().plusDays(1);
      LocalDate start = first.isAfter(dayAfter) ? first : dayAfter;
      LocalDate end = cut(asked, first.plusMonths(each.months()));
      if (isInForce(start)) {
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
          days.putIfAbsent(day, i);
        }
      }
    }
    List<Window> windows = new ArrayList<>();
    LocalDate from = null;
    for (Map.Entry<LocalDate, Integer> day : days.entrySet()) {
      from = from == null ? day.getKey() : from;
      LocalDate next = day.getKey().plusDays(1);
      if (!day.getValue().equals(days.get(next))) {
        windows.add(new Window(from.atStartOfDay(SHANGHAI), next.atStartOfDay(SHANGHAI)));
        from = null;
      }
    }
    return windows;
  }

  private static List<Window> rolling(Asked asked) {
    List<Window> windows = new ArrayList<>();
    LocalDate anchor = LocalDate.MIN;
    LocalDate lastEnd = LocalDate.MIN;
    int bought = 0;
    for (Paid each : asked.paid()) {
      LocalDate earliest = each.at().toLocalDate().plusDays(1);
      boolean joined = !earliest.isAfter(lastEnd);
      LocalDate start = joined ? lastEnd : earliest;
      int months = joined ? bought + each.months() : each.months();
      LocalDate from = joined ? anchor : start;
      LocalDate end = cut(asked, after(from, months));
      if (end.isAfter(start) && isInForce(start)) {
        windows.add(new Window(start.atStartOfDay(SHANGHAI), end.atStartOfDay(SHANGHAI)));
        anchor = from;
        bought = months;
        lastEnd = end;
      }
    }
    return windows;
  }

  private static LocalDate after(LocalDate start, int months) {
    LocalDate end = start.plusMonths(months);
    return end.getDayOfMonth() < start.getDayOfMonth() ? end.plusDays(1) : end;
  }

  @Property(tries = 400)
  void coverRunsAsTheSecondReckoningSays(@ForAll("asked") Asked asked) {
    assertThat(asked.windows()).isEqualTo(reckoned(asked));
  }

  @Property(tries = 200)
  void windowsAreDisjointInOrderAndWithTheGapsTheWholeTime(@ForAll("asked") Asked asked) {
    Coverage coverage = asked.coverage(asked.paid().size());
    if (coverage.windows().isEmpty()) {
      return;
    }
    ZonedDateTime horizon = ENDS.plusYears(1).atStartOfDay(SHANGHAI);
    List<Window> all = new ArrayList<>(coverage.windows());
    coverage.gaps(horizon).forEach(gap -> all.add(gap.window()));
    all.sort((a, b) -> a.start().compareTo(b.start()));
    ZonedDateTime at = coverage.windows().get(0).start();
    for (Window each : all) {
      assertThat(each.start()).isEqualTo(at);
      at = each.end();
    }
    assertThat(at).isEqualTo(horizon);
  }

  @Property(tries = 200)
  void aFurtherPaymentNeverShortensCover(@ForAll("asked") Asked asked) {
    List<Window> less = asked.coverage(asked.paid().size() - 1).windows();

    assertThat(asked.windows()).containsAll(less);
    if (!asked.calendar()) {
      assertThat(asked.windows().subList(0, less.size())).isEqualTo(less);
    }
  }
}
