package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is answered: by the oracle, and by whatever is compared with it. */
public final class Answer {
  private static final List<String> RANK =
      List.of("DONE", "PENDING", "NEEDS", "UNAVAILABLE", "REFERRED", "REFUSED", "INVALID");

  private Answer() {}

  /**
   * A row of a roster.
   *
   * @param reasons why it has no price, each with what it leads to
   * @param premium its price
   */
  public record Row(Map<String, String> reasons, Optional<BigDecimal> premium) {}

  /**
   * The price of a roster.
   *
   * @param reasons why the roster as a whole has no price, each with what it leads to
   * @param rows its rows
   * @param total what the rows add up to where all have a price
   * @param subtotal what the rows add up to that have one
   */
  public record Quote(
      Map<String, String> reasons,
      List<Row> rows,
      Optional<BigDecimal> total,
      BigDecimal subtotal) {}

  /**
   * When cover runs.
   *
   * @param reasons why it does not, each with what it leads to
   * @param from the first instant; absent: it cannot be told
   * @param until the first instant after it
   */
  public record Cover(
      Map<String, String> reasons, Optional<LocalDateTime> from, Optional<LocalDateTime> until) {}

  /**
   * A benefit of a claim.
   *
   * @param benefit which
   * @param reasons why it is not paid, each with what it leads to
   * @param amount what is paid
   */
  public record Line(String benefit, Map<String, String> reasons, Optional<BigDecimal> amount) {}

  /**
   * What a claim is paid.
   *
   * @param outcome how it comes out
   * @param reasons why it is not paid as a whole, and warnings, each with what it leads to
   * @param lines its benefits
   * @param total what is paid in all
   * @param payableNow what can be paid already
   */
  public record Settled(
      String outcome,
      Map<String, String> reasons,
      List<Line> lines,
      Optional<BigDecimal> total,
      BigDecimal payableNow) {}

  /** The gravest of what reasons lead to. */
  static String outcome(Map<String, String> reasons) {
    return reasons.values().stream().reduce("DONE", Answer::graver);
  }

  /** The graver of two outcomes. */
  static String graver(String one, String other) {
    return RANK.indexOf(one) >= RANK.indexOf(other) ? one : other;
  }
}
