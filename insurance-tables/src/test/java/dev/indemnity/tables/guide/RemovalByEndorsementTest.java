package dev.indemnity.tables.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.endorsement.Change;
import dev.indemnity.core.endorsement.Endorsement;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide says twice what goes back for who is removed: as a refund, and as terms. */
class RemovalByEndorsementTest {
  private static final SchemeEdition GUIDE =
      EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide");
  private static final List<LocalDate> ORDERED =
      List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2023, 6, 1), LocalDate.of(2024, 2, 27));

  static List<Arguments> readings() {
    List<Arguments> all = new ArrayList<>();
    for (String partYear : readings("reading.partYear")) {
      for (String removal : readings("reading.removal")) {
        ORDERED.forEach(ordered -> all.add(Arguments.of(partYear, removal, ordered)));
      }
    }
    return all;
  }

  private static List<String> readings(String convention) {
    return Objects.requireNonNull(GUIDE.conventions().get(convention)).readings();
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aRefundAndAnEndorsementReturnTheSame(String partYear, String removal, LocalDate ordered) {
    Scheme scheme = Scheme.resolve(GUIDE.with("K-21", partYear).with("K-22", removal));
    LocalDate start = ordered.plusDays(2);
    Application application =
        Application.builder()
            .fact("employer.kind", "其他")
            .fact("employer.industry", "其他")
            .fact("employer.foundedOn", "2015-05-20")
            .fact("employer.registeredCapital", "5000000.00")
            .fact("plan.deathLimit", "500000.00")
            .fact("plan.medicalLimit", "50000.00")
            .fact("order.placedAt", ordered + "T10:00:00")
            .fact("order.paidAt", ordered + "T10:05:00")
            .fact("term.start", start)
            .members(IntStream.range(0, 5).mapToObj(RemovalByEndorsementTest::courier).toList())
            .build();
    PolicyState policy = Endorsements.conclude(scheme, "P", application).state().orElseThrow();
    assertThat(policy.inception()).isEqualTo(start);
    assertThat(policy.ledger().written())
        .isEqualTo(Premiums.quote(scheme, application).total().orElseThrow().rounded());

    for (LocalDate on : days(start)) {
      Money refund =
          Premiums.refund(scheme, application, 1, Facts.none().with("removal.on", on))
              .premium()
              .orElseThrow();
      Endorsement removed = Endorsement.of(new Change.Remove("0"), on);
      Money moved = Endorsements.apply(scheme, policy, removed).movement().orElseThrow().total();
      assertThat(moved.negated()).as("removed on %s", on).isEqualTo(refund);
    }
  }

  private static Member courier(int number) {
    return new Member(Integer.toString(number), Facts.none().with("worker.occupation", "快递员"));
  }

  private static List<LocalDate> days(LocalDate start) {
    return start.datesUntil(start.plusYears(1)).filter(day -> day.getDayOfMonth() % 7 < 4).toList();
  }
}
