package dev.indemnity.core.endorsement;

import dev.indemnity.core.language.Frame;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.Lines;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Prices every stretch of a policy, and the policy itself. */
final class Pricing {
  private final PolicyBasis basis;
  private final Timeline timeline;
  private final Rosters rosters;
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  private Pricing(PolicyBasis basis, Timeline timeline, Rosters rosters) {
    this.basis = basis;
    this.timeline = timeline;
    this.rosters = rosters;
  }

  /**
   * What a policy costs.
   *
   * @param lines its lines
   * @param reasons why they are not all told; none: they are
   */
  record Priced(List<LedgerLine> lines, List<Reason> reasons) {}

  static Priced of(PolicyBasis basis, Timeline timeline, Rosters rosters) {
    Pricing pricing = new Pricing(basis, timeline, rosters);
    timeline.stretches().forEach(pricing::person);
    timeline.reigns().forEach(pricing::policy);
    if (Outcome.of(pricing.reasons) == Outcome.DONE) {
      pricing.minimum();
    }
    return new Priced(List.copyOf(pricing.lines), List.copyOf(pricing.reasons));
  }

  private void person(Stretch stretch) {
    Scheme scheme = stretch.scheme();
    StretchLines of = new StretchLines(basis, scheme, stretch.person(), stretch.span());
    for (LocalDate from : starts(stretch.span(), rosters.isRosterRead(scheme))) {
      Rosters.Placed placed = rosters.place(stretch, from);
      Frame frame = placed.row().values().frame();
      Lines costs = Lines.of(scheme, scheme.premium(), true, frame, placed.bound());
      of.part(from, costs, new Accrual(scheme, basis, placed.bound(), frame));
    }
    if (of.accrue()) {
      of.charge();
      of.keep(stretch);
    }
    take(of);
  }

  private void policy(Timeline.Reign reign) {
    Scheme scheme = reign.scheme();
    boolean never = reign.span().from().equals(reign.span().to());
    if (never || scheme.premium().stream().allMatch(line -> line.line().perPerson())) {
      return;
    }
    StretchLines of = new StretchLines(basis, scheme, "", reign.span());
    for (LocalDate from : starts(reign.span(), true)) {
      Bound roster = rosters.bind(scheme, from);
      Frame frame = roster.values().frame();
      Lines costs = Lines.of(scheme, scheme.premium(), false, frame, roster);
      of.part(from, costs, new Accrual(scheme, basis, roster, frame));
    }
    of.accrue();
    take(of);
  }

  private void take(StretchLines of) {
    lines.addAll(of.lines());
    reasons.addAll(of.reasons());
  }

  /** The days a stretch is priced anew on: its first, and those on which the roster changes. */
  private List<LocalDate> starts(Stretch.Span span, boolean anew) {
    List<LocalDate> starts = new ArrayList<>();
    starts.add(span.from());
    if (anew) {
      timeline.changes().stream()
          .filter(day -> day.isAfter(span.from()) && day.isBefore(span.to()))
          .forEach(starts::add);
    }
    return starts;
  }

  private void minimum() {
    Timeline.Reign last = timeline.reigns().get(timeline.reigns().size() - 1);
    Scheme scheme = last.scheme();
    scheme
        .terms()
        .flatMap(Checked.Terms::minimum)
        .ifPresent(minimum -> minimum(minimum, scheme, last.span()));
  }

  private void minimum(Checked.Charge minimum, Scheme scheme, Stretch.Span last) {
    Fraction sum = Fraction.ZERO;
    for (LedgerLine line : lines) {
      sum = sum.plus(line.amount());
    }
    Bound roster = rosters.bind(scheme, last.from());
    Stretch.Span whole = new Stretch.Span(basis.inception(), timeline.end(), last.begins());
    StretchLines of = new StretchLines(basis, scheme, "", whole);
    of.least(minimum, sum, new Accrual(scheme, basis, roster, roster.values().frame()));
    take(of);
  }
}
