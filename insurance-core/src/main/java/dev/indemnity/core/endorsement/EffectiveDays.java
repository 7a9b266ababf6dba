package dev.indemnity.core.endorsement;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a change takes effect. */
final class EffectiveDays {
  private EffectiveDays() {}

  /** The day; empty: reasons say why it cannot be told. */
  static Optional<LocalDate> of(
      Scheme scheme, Endorsement asked, Frame policy, List<Reason> reasons) {
    List<Checked.Effective> possible =
        scheme.terms().orElseThrow().effective().stream()
            .filter(each -> asked.change().occasion().isAmong(each.effective().on()))
            .toList();
    List<Reason> unknown = new ArrayList<>();
    Optional<Checked.Effective> first = Rules.first(possible, policy, unknown);
    reasons.addAll(unknown);
    return first.isEmpty() && unknown.isEmpty()
        ? Optional.of(asked.requestedOn())
        : first.flatMap(each -> day(each, policy, reasons));
  }

  private static Optional<LocalDate> day(
      Checked.Effective each, Frame policy, List<Reason> reasons) {
    Object day = each.day().value(policy);
    if (day instanceof LocalDate on) {
      return Optional.of(on);
    }
    if (day instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, each.effective().clause()));
    }
    return Optional.empty();
  }

  /** What formulas read of a change before it is known when it takes effect. */
  static void put(Scheme scheme, PolicyBasis basis, Endorsement asked, Frame frame) {
    Checked.Terms terms = scheme.terms().orElseThrow();
    Checked.ChangeNames names = terms.names().change();
    frame.set(terms.names().inception(), basis.inception());
    frame.set(terms.names().expiry(), basis.expiry());
    frame.set(names.requestedOn(), asked.requestedOn());
    // wherever it was told: days begin and end by the clock of the edition
    frame.set(
        names.receivedAt(),
        asked.receivedAt().isPresent()
            ? asked.receivedAt().get().withZoneSameInstant(scheme.edition().zone())
            : Undetermined.of(new Cause.Missing("change.receivedAt")));
    frame.set(names.on(), Undetermined.of(new Cause.Missing("change.on")));
    names
        .leaving()
        .ifPresent(slot -> frame.set(slot, Undetermined.of(new Cause.Missing("leaving"))));
  }
}
