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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Prices every stretch of a policy, and the policy itself. */
final class Pricing {
  private final PolicyBasis basis;
  private final Timeline timeline;
  private final Rosters rosters;
  private final Priced before;
  private final LocalDate changed;
  private final Map<Priced.OfStretch, Priced.Lines> stretches = new HashMap<>();
  private final Map<Priced.OfDay, Priced.Part> parts = new HashMap<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  private Pricing(Rosters rosters, Priced before, LocalDate changed) {
    this.basis = rosters.basis();
    this.timeline = rosters.timeline();
    this.rosters = rosters;
    this.before = before;
    this.changed = changed;
  }

  /**
   * Prices a policy after a change.
   *
   * @param before what it cost before
   * @param changed the first day on which the change makes a difference
   */
  static Priced of(Rosters rosters, Priced before, LocalDate changed) {
    Pricing pricing = new Pricing(rosters, before, changed);
    pricing.timeline.stretches().forEach(pricing::person);
    pricing.timeline.reigns().forEach(pricing::policy);
    if (Outcome.of(pricing.reasons) == Outcome.DONE) {
      pricing.minimum();
    }
    return new Priced(
        List.copyOf(pricing.lines),
        List.copyOf(pricing.reasons),
        Collections.unmodifiableMap(pricing.stretches),
        Collections.unmodifiableMap(pricing.parts));
  }

  private void person(Stretch stretch) {
    boolean readsRoster = rosters.isRosterRead(stretch.scheme());
    Priced.Lines known = before.of(stretch, readsRoster, changed);
    if (known == null) {
      StretchLines of = new StretchLines(basis, stretch.scheme(), stretch.person(), stretch.span());
      for (LocalDate from : starts(stretch.span(), readsRoster)) {
        of.part(part(stretch, from));
      }
      if (of.accrue()) {
        of.charge();
        of.keep(stretch);
      }
      known = new Priced.Lines(of.lines(), of.reasons());
    }
    stretches.put(Priced.OfStretch.of(stretch), known);
    take(known);
  }

  private Priced.Part part(Stretch stretch, LocalDate from) {
    if (!rosters.isRosterRead(stretch.scheme()) || !stretch.covers(from)) {
      return price(stretch.scheme(), rosters.place(stretch, from), from);
    }
    return part(
        new Priced.OfDay(Optional.of(stretch.member()), stretch.scheme(), from),
        () -> price(stretch.scheme(), rosters.place(stretch, from), from));
  }

  private Priced.Part price(Scheme scheme, Rosters.Placed placed, LocalDate from) {
    return price(scheme, placed.row().values().frame(), placed.bound(), from, true);
  }

  private Priced.Part price(
      Scheme scheme, Frame frame, Bound roster, LocalDate from, boolean perPerson) {
    Lines costs = Lines.of(scheme, scheme.premium(), perPerson, frame, roster);
    Accrual accrual = new Accrual(scheme, basis, roster, frame);
    List<Reason> told = new ArrayList<>(costs.reasons());
    told.addAll(accrual.reasons());
    return new Priced.Part(from, costs.amounts(), accrual, told);
  }

  private Priced.Part part(Priced.OfDay day, Supplier<Priced.Part> price) {
    Priced.Part known = before.of(day, changed);
    Priced.Part part = known == null ? price.get() : known;
    parts.put(day, part);
    return part;
  }

  private void policy(Timeline.Reign reign) {
    Scheme scheme = reign.scheme();
    boolean never = reign.span().from().equals(reign.span().to());
    if (never || scheme.premium().stream().allMatch(line -> line.line().perPerson())) {
      return;
    }
    StretchLines of = new StretchLines(basis, scheme, "", reign.span());
    for (LocalDate from : starts(reign.span(), true)) {
      of.part(
          part(
              new Priced.OfDay(Optional.empty(), scheme, from),
              () -> {
                Bound roster = rosters.bind(scheme, from);
                return price(scheme, roster.values().frame(), roster, from, false);
              }));
    }
    of.accrue();
    take(new Priced.Lines(of.lines(), of.reasons()));
  }

  private void take(Priced.Lines of) {
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
    take(new Priced.Lines(of.lines(), of.reasons()));
  }
}
