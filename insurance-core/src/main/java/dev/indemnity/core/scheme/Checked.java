package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The parts of an edition that the questions ask, each with its formulas checked. */
public final class Checked {
  private Checked() {}

  /** One of several things of which the first that applies counts. */
  public interface Alternative {
    /** {@return whether it applies; absent: always} */
    Optional<Formula> when();

    /** {@return the clause it follows} */
    String clause();
  }

  /**
   * A rule.
   *
   * @param rule what the edition says
   * @param when whether it is asked; absent: always
   * @param require what must hold
   */
  public record Condition(Rule rule, Optional<Formula> when, Formula require) {
    /** {@return the formulas it is asked by} */
    public Stream<Formula> formulas() {
      return Stream.concat(when.stream(), Stream.of(require));
    }
  }

  /**
   * A line of a premium or refund.
   *
   * @param line what the edition says
   * @param when whether it applies; absent: always
   * @param amount its amount before rounding
   */
  public record Line(PremiumLine line, Optional<Formula> when, Formula amount) {
    /** {@return the formulas it is asked by} */
    public Stream<Formula> formulas() {
      return Stream.concat(when.stream(), Stream.of(amount));
    }

    /** {@return those of them that what a single person costs depends on} */
    public Stream<Formula> formulasOfPerson() {
      return switch (line.per()) {
        case PERSON -> formulas();
        case ROSTER -> when.stream();
        case POLICY -> Stream.empty();
      };
    }
  }

  /**
   * A way of adding up.
   *
   * @param total what the edition says
   * @param when whether it applies; absent: always
   */
  public record Sum(Total total, Optional<Formula> when) implements Alternative {
    @Override
    public String clause() {
      return total.clause();
    }
  }

  /**
   * The terms of cover.
   *
   * @param terms what the edition says
   * @param when whether they apply; absent: always
   * @param bounds when a window begins and ends
   * @param conditions what must hold for it to begin
   * @param slots where formulas find the window they are asked of
   * @param series how money opens windows; absent: there is one
   * @param person what holds of each person besides
   */
  public record Cover(
      CoverageTerms terms,
      Optional<Formula> when,
      Bounds bounds,
      List<Condition> conditions,
      Slots slots,
      Optional<Series> series,
      Optional<Personal> person)
      implements Alternative {
    @Override
    public String clause() {
      return terms.clause();
    }
  }

  /**
   * When a window begins and ends.
   *
   * @param inception its first instant; of a payment, the first it can buy
   * @param expiry the first instant after it
   */
  public record Bounds(Formula inception, Formula expiry) {}

  /**
   * Where formulas find the window they are asked of.
   *
   * @param inception its first instant
   * @param expiry the first instant after it
   * @param seriesInception the first instant of the windows without a gap up to this one
   * @param seriesUnits how many units were bought of them
   * @param number its number, from 1
   */
  public record Slots(
      int inception, int expiry, int seriesInception, int seriesUnits, int number) {}

  /**
   * How money opens windows.
   *
   * @param fact the key of the fact that lists the payments
   * @param list the payments
   * @param received when one was received
   * @param units how many units it buys
   * @param appended whether one that comes in early goes on from the end; absent: it does
   * @param payBefore before when the next must be received; absent: it is not told
   * @param facts every fact of a payment: two of which all are the same are one payment
   */
  public record Series(
      String fact,
      Formula list,
      Formula received,
      Formula units,
      Optional<Formula> appended,
      Optional<Formula> payBefore,
      List<Formula> facts) {}

  /**
   * What holds of the cover of one person.
   *
   * @param terms what the edition says
   * @param until the first instant at which the person is no longer covered; absent: none
   * @param conditions what must hold as a window opens
   * @param payment where formulas find the payment that opens it; absent: no payment does
   */
  public record Personal(
      PersonTerms terms,
      Optional<Formula> until,
      List<Condition> conditions,
      OptionalInt payment) {}

  /**
   * How the premium of a policy is earned over its term.
   *
   * @param terms what the edition says
   * @param term the days the term begins and has ended
   * @param accrued the share of a premium that accrues up to a day
   * @param effective when changes take effect
   * @param charged what cover costs that begins
   * @param kept what is kept of cover that ends early
   * @param minimum the least the whole policy costs; absent: there is no such amount
   * @param asked what is asked of a change
   * @param names where formulas find what they are asked of
   */
  public record Terms(
      PolicyTerms terms,
      Bounds term,
      Formula accrued,
      List<Effective> effective,
      List<Charge> charged,
      List<Charge> kept,
      Optional<Charge> minimum,
      AskedOfChange asked,
      TermNames names) {}

  /**
   * What is asked of a change.
   *
   * @param rules the rules of changes
   * @param again the rules of eligibility that are asked of the policy again
   */
  public record AskedOfChange(List<Change> rules, List<Condition> again) {}

  /**
   * A rule of changes.
   *
   * @param rule what the edition says
   * @param condition the rule
   */
  public record Change(ChangeRule rule, Condition condition) {}

  /**
   * The day a change takes effect.
   *
   * @param effective what the edition says
   * @param when whether it applies; absent: always
   * @param day the day
   */
  public record Effective(EffectiveDay effective, Optional<Formula> when, Formula day)
      implements Alternative {
    @Override
    public String clause() {
      return effective.clause();
    }
  }

  /**
   * An amount that stands instead of what accrues.
   *
   * @param amount what the edition says
   * @param when whether it applies; absent: always
   * @param formula its amount before rounding
   */
  public record Charge(TermAmount amount, Optional<Formula> when, Formula formula)
      implements Alternative {
    @Override
    public String clause() {
      return amount.clause();
    }

    /** {@return the formulas it is asked by} */
    public Stream<Formula> formulas() {
      return Stream.concat(when.stream(), Stream.of(formula));
    }
  }

  /**
   * Where formulas of the term find what they are asked of.
   *
   * @param inception the first day of the term
   * @param expiry the first day after it
   * @param interval the time they are asked of
   * @param full what the whole term costs
   * @param accrued what accrues over the interval
   * @param change the change they are asked of
   */
  public record TermNames(
      int inception,
      int expiry,
      IntervalNames interval,
      int full,
      int accrued,
      ChangeNames change) {}

  /**
   * Where formulas find a time.
   *
   * @param start its first day
   * @param end the first day after it
   * @param days how many days it has
   * @param wholeMonths how many whole months
   * @param monthsBegun how many months, a part of one counted whole
   */
  public record IntervalNames(int start, int end, int days, int wholeMonths, int monthsBegun) {}

  /**
   * Where formulas find a change.
   *
   * @param on the day it takes effect
   * @param requestedOn the day that is asked for
   * @param receivedAt when it was told
   * @param leaving who leaves, or is another afterwards; absent: the edition has no roster
   */
  public record ChangeNames(int on, int requestedOn, int receivedAt, OptionalInt leaving) {}

  /**
   * A counter.
   *
   * @param name its name
   * @param counter what the edition says
   * @param cap its limit; absent: it has none
   */
  public record Counter(String name, CounterDeclaration counter, Optional<Formula> cap) {}

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
   * What the policyholder owes and how payments are set against it.
   *
   * @param terms what the edition says
   * @param obligations what is owed, in order
   * @param pooled whether every payment meets every obligation; absent: each meets its own
   */
  public record Allocated(
      AllocationTerms terms, List<Owed> obligations, Optional<Formula> pooled) {}

  /**
   * Something that is owed.
   *
   * @param obligation what the edition says
   * @param when whether it is owed; absent: always
   * @param amount its amount before rounding
   */
  public record Owed(Obligation obligation, Optional<Formula> when, Formula amount) {}

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
