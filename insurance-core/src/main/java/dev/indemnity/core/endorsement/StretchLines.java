package dev.indemnity.core.endorsement;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Apportionment;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one stretch: what accrues in it, and what the edition says stands instead. */
final class StretchLines {
  private final PolicyBasis basis;
  private final Scheme scheme;
  private final Checked.Terms terms;
  private final String person;
  private final Stretch.Span span;
  private final List<Priced.Part> parts = new ArrayList<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  /** What is earned by the end of the stretch, by the line of the premium. */
  private final Map<String, Fraction> earned = new HashMap<>();

  StretchLines(PolicyBasis basis, Scheme scheme, String person, Stretch.Span span) {
    this.basis = basis;
    this.scheme = scheme;
    this.terms = scheme.terms().orElseThrow();
    this.person = person;
    this.span = span;
  }

  List<LedgerLine> lines() {
    return lines;
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** Another part begins; it lasts to the next, or to the end. */
  void part(Priced.Part part) {
    reasons.addAll(part.reasons());
    parts.add(part);
  }

  /** Writes what accrues; false: that cannot be told. */
  boolean accrue() {
    if (Outcome.of(reasons) != Outcome.DONE) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Priced.Part part = parts.get(i);
      LocalDate to = i + 1 < parts.size() ? parts.get(i + 1).from() : span.to();
      part.costs().forEach(cost -> accrue(part, to, cost));
    }
    return true;
  }

  private Priced.Part last() {
    return parts.get(parts.size() - 1);
  }

  private void accrue(Priced.Part part, LocalDate to, Amount cost) {
    Rounding rounding = rounding(cost.id());
    Accrual accrual = part.accrual();
    Fraction before = accrual.by(part.from(), cost.exact(), rounding);
    Fraction written = accrual.by(to, cost.exact(), rounding).minus(before);
    earned.merge(cost.id(), written, Fraction::plus);
    if (part.from().isBefore(to)) {
      write(
          cost.id(),
          new Stretch.Span(part.from(), to, span.begins()),
          written,
          day -> accrual.by(day, cost.exact(), rounding).minus(before),
          Deferred.by(() -> explain(part, to, cost, written)));
    }
  }

  /** Writes what is charged for the stretch instead, as it begins. */
  void charge() {
    Priced.Part first = parts.get(0);
    for (Amount cost : first.costs()) {
      Rounding rounding = rounding(cost.id());
      Accrual accrual = first.accrual();
      Fraction accrued =
          accrual
              .by(basis.expiry(), cost.exact(), rounding)
              .minus(accrual.by(first.from(), cost.exact(), rounding));
      Frame asked = accrual.asked(span.from(), basis.expiry(), cost.exact(), accrued);
      first(terms.charged(), span.begins(), asked, accrual)
          .ifPresent(instead -> charge(cost.id(), instead, accrual, accrued));
    }
  }

  private void charge(String cost, TermAmounts.Instead instead, Accrual accrual, Fraction accrued) {
    Fraction difference = instead.amount().minus(accrued);
    LedgerLine.Earning evenly =
        evenly(difference, span.from(), basis.expiry(), instead.charge().amount().round());
    Fraction written = span.to().isBefore(basis.expiry()) ? evenly.by(span.to()) : difference;
    earned.merge(cost, written, Fraction::plus);
    if (difference.signum() != 0) {
      write(
          instead.id(),
          span,
          written,
          evenly,
          Deferred.by(() -> instead.explain(accrual.lock(), difference)));
    }
  }

  /** Writes what is kept instead, as the stretch ends early. */
  void keep(Stretch stretch) {
    if (stretch.ends().isEmpty()) {
      return;
    }
    Accrual accrual = last().accrual();
    for (Amount cost : last().costs()) {
      Fraction accrued = earned.getOrDefault(cost.id(), Fraction.ZERO);
      Frame asked = accrual.asked(span.from(), span.to(), cost.exact(), accrued);
      first(terms.kept(), stretch.ends().get(), asked, accrual)
          .ifPresent(instead -> atOnce(instead, accrual, instead.amount().minus(accrued)));
    }
  }

  /** Parts are kept for later changes of the policy, several of which can be asked at once. */
  private Optional<TermAmounts.Instead> first(
      List<Checked.Charge> charges, Occasion on, Frame asked, Accrual accrual) {
    synchronized (accrual.lock()) {
      return TermAmounts.first(charges, Optional.of(on), asked, reasons);
    }
  }

  /** Writes what the least the policy costs is more than all lines together. */
  void least(Checked.Charge minimum, Fraction sum, Accrual accrual) {
    Frame asked = accrual.asked(span.from(), span.to(), sum, sum);
    TermAmounts.first(List.of(minimum), Optional.empty(), asked, reasons)
        .filter(instead -> instead.amount().compareTo(sum) > 0)
        .ifPresent(
            instead -> {
              Fraction more = instead.amount().minus(sum);
              if (!span.from().isBefore(span.to())) {
                atOnce(instead, accrual, more);
                return;
              }
              Rounding rounding = instead.charge().amount().round();
              write(
                  instead.id(),
                  span,
                  more,
                  evenly(more, span.from(), span.to(), rounding),
                  Deferred.by(() -> instead.explain(accrual.lock(), more)));
            });
  }

  private void atOnce(TermAmounts.Instead instead, Accrual accrual, Fraction difference) {
    if (difference.signum() != 0) {
      write(
          instead.id(),
          new Stretch.Span(span.to(), span.to(), span.begins()),
          difference,
          day -> difference,
          Deferred.by(() -> instead.explain(accrual.lock(), difference)));
    }
  }

  /** What does not accrue is earned by days, evenly. */
  private static LedgerLine.Earning evenly(
      Fraction amount, LocalDate from, LocalDate to, Rounding rounding) {
    Fraction days = Fraction.of(ChronoUnit.DAYS.between(from, to));
    return day ->
        Apportionment.part(amount, Fraction.of(ChronoUnit.DAYS.between(from, day)), days, rounding);
  }

  private void write(
      String id,
      Stretch.Span days,
      Fraction written,
      LedgerLine.Earning earning,
      Deferred<Derivation> why) {
    lines.add(
        new LedgerLine(
            new LedgerLine.Item(person, id, scheme.used()),
            days,
            written,
            earning,
            scheme.currency(),
            why));
  }

  private Rounding rounding(String line) {
    return scheme.premium().stream()
        .filter(each -> each.line().id().equals(line))
        .findFirst()
        .orElseThrow()
        .line()
        .round();
  }

  private static Derivation explain(Priced.Part part, LocalDate to, Amount cost, Fraction written) {
    return Derivation.builder()
        .name(cost.id())
        .value(Values.amount(written))
        .remark("what accrues by " + to + " less what accrues by " + part.from())
        .addBecause(cost.why())
        .addBecause(part.accrual().explain(to))
        .addBecause(part.accrual().explain(part.from()))
        .build();
  }
}
