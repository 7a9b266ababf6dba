package dev.indemnity.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
  private static final ZonedDateTime PLACED =
      ZonedDateTime.of(2025, 3, 31, 12, 59, 59, 999_999_999, ZoneId.of("Asia/Shanghai"));

  private static final Order ORDER =
      Order.builder()
          .appliedOn(DAY)
          .placedAt(PLACED)
          .paidAt(PLACED.plusNanos(1))
          .startsOn(DAY.plusDays(2))
          .endsOn(DAY.plusYears(1))
          .addWorkingDays(DAY.plusDays(1), DAY.plusDays(2))
          .build();

  @Test
  void everyAttributeIsAFactToTheNanosecond() {
    assertThat(ORDER.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.APPLICATION_DATE, DAY)
                .with(Vocabulary.ORDER_PLACED_AT, PLACED)
                .with(Vocabulary.ORDER_PAID_AT, PLACED.plusNanos(1))
                .with(Vocabulary.ORDER_WORKING_DAYS, List.of(DAY.plusDays(1), DAY.plusDays(2)))
                .with(Vocabulary.TERM_START, DAY.plusDays(2))
                .with(Vocabulary.TERM_END, DAY.plusYears(1)));
  }

  @Test
  void anOrderThatIsNotPaidDiffersFromOneWhosePaymentIsUnknown() {
    Facts unpaid = Order.builder().unpaid().build().facts();

    assertThat(unpaid.has("order.paidAt")).isTrue();
    assertThat(unpaid.get("order.paidAt")).isNull();
    assertThat(Order.builder().build().facts().has("order.paidAt")).isFalse();
  }

  @Test
  void anOrderIsNotBothPaidAndUnpaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Order.builder().paidAt(PLACED).unpaid().build())
        .withMessage("fact (order.paidAt) must not be given twice");
  }

  @Test
  void withoutWorkingDaysTheCalendarIsUnknown() {
    assertThat(Order.builder().placedAt(PLACED).build().facts().keys())
        .containsExactly("order.placedAt");
  }

  @Test
  void aChangedOrderDiffersInThatAlone() {
    assertThat(ORDER.withPlacedAt(PLACED.plusNanos(1)).facts())
        .isEqualTo(ORDER.facts().with(Vocabulary.ORDER_PLACED_AT, PLACED.plusNanos(1)));
  }

  @Test
  void itShowsWhatIsKnownNotHowItIs() {
    assertThat(Order.builder().placedAt(PLACED).build())
        .hasToString("order with facts [order.placedAt]");
  }
}
