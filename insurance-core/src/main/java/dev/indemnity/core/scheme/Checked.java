package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of an edition that the questions ask, each with its formulas checked. */
public final class Checked {
  private Checked() {}

  /**
   * A rule.
   *
   * @param rule what the edition says
   * @param when whether it is asked; absent: always
   * @param require what must hold
   */
  public record Condition(Rule rule, Optional<Formula> when, Formula require) {}

  /**
   * A line of a premium or refund.
   *
   * @param line what the edition says
   * @param when whether it applies; absent: always
   * @param amount its amount before rounding
   */
  public record Line(PremiumLine line, Optional<Formula> when, Formula amount) {}

  /**
   * A way of adding up.
   *
   * @param total what the edition says
   * @param when whether it applies; absent: always
   */
  public record Sum(Total total, Optional<Formula> when) {}

  /**
   * The terms of cover.
   *
   * @param terms what the edition says
   * @param inception the first instant of cover
   * @param expiry the first instant after it
   * @param conditions what must hold for it to begin
   */
  public record Cover(
      CoverageTerms terms, Formula inception, Formula expiry, List<Condition> conditions) {}

  /**
   * A counter.
   *
   * @param name its name
   * @param counter what the edition says
   * @param cap its limit
   */
  public record Counter(String name, CounterDeclaration counter, Formula cap) {}

  /**
   * An exclusion.
   *
   * @param exclusion what the edition says
   * @param when the finding
   * @param evidence whether it is proved; absent: no proof is asked
   */
  public record Excluded(Exclusion exclusion, Formula when, Optional<Formula> evidence) {}

  /**
   * A benefit.
   *
   * @param benefit what the edition says
   * @param when whether it is due
   * @param amounts its formulas
   */
  public record Paid(Benefit benefit, Formula when, Amounts amounts) {}

  /**
   * What a benefit works out.
   *
   * @param amount its amount before rounding
   * @param slot where what is paid is kept for {@code uses} to read
   * @param uses what it uses of which counter
   * @param payee who is paid
   */
  public record Amounts(Formula amount, int slot, Map<String, Formula> uses, Formula payee) {}
}
