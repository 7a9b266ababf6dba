package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.PersonTerms;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of the windows of a policy covers one person. */
final class PersonWindows {
  private static final Object NONE = new Object();

  private final Checked.Cover cover;
  private final Checked.Personal person;
  private final Frame ofPerson;
  private final Planned planned = new Planned();

  private PersonWindows(Checked.Cover cover, Checked.Personal person, Frame ofPerson) {
    this.cover = cover;
    this.person = person;
    this.ofPerson = ofPerson;
  }

  static Planned plan(
      Checked.Cover cover, Checked.Personal person, Frame ofPerson, Planned ofPolicy) {
    PersonWindows windows = new PersonWindows(cover, person, ofPerson);
    windows.planned.reasons.addAll(ofPolicy.reasons);
    windows.planned.denied.addAll(ofPolicy.denied);
    windows.planned.why.addAll(ofPolicy.why);
    ofPolicy.periods.forEach(period -> windows.window(period, ofPolicy.payments));
    if (windows.planned.periods.isEmpty() && Planned.stands(windows.planned.reasons)) {
      windows.planned.denied.forEach(each -> windows.planned.reasons.addAll(each.reasons()));
    }
    return windows.planned;
  }

  private void window(CoverPeriod period, List<Frame> payments) {
    Frame frame = ofPerson.over();
    person.payment().ifPresent(slot -> frame.set(slot, payments.get(period.payment() - 1)));
    Checked.Slots slots = cover.slots();
    frame.set(slots.inception(), period.window().start());
    frame.set(slots.expiry(), period.window().end());
    frame.set(slots.number(), Fraction.of(planned.periods.size() + 1L));
    List<Reason> reasons = new ArrayList<>();
    person.conditions().forEach(condition -> reasons.addAll(Rules.ask(condition, frame)));
    if (!planned.opens(reasons)) {
      deny(period.window(), period.payment(), Rules.together(reasons));
      return;
    }
    person
        .conditions()
        .forEach(condition -> planned.why.add(() -> Rules.explain(condition, frame)));
    cut(period, frame);
  }

  private void cut(CoverPeriod period, Frame frame) {
    Object until = person.until().map(formula -> value(formula.value(frame))).orElse(NONE);
    if (until instanceof Undetermined unknown) {
      deny(period.window(), period.payment(), Reason.of(unknown, person.terms().clause()));
      return;
    }
    Window window = period.window();
    if (!(until instanceof ZonedDateTime end) || !end.isBefore(window.end())) {
      planned.periods.add(period);
      return;
    }
    List<Reason> ended = List.of(ended(end));
    if (end.isAfter(window.start())) {
      planned.periods.add(period.until(end));
      deny(new Window(end, window.end()), period.payment(), ended);
    } else {
      deny(window, period.payment(), ended);
    }
  }

  private static Object value(@Nullable Object value) {
    return value == null ? NONE : value;
  }

  private Reason ended(ZonedDateTime end) {
    PersonTerms terms = person.terms();
    return Reason.builder()
        .code(terms.id())
        .outcome(Outcome.REFUSED)
        .clause(terms.clause())
        .required("before " + end)
        .says(terms.says())
        .build();
  }

  private void deny(Window window, int payment, List<Reason> reasons) {
    planned.denied.add(new Denied(Optional.of(window), payment, reasons));
  }
}
