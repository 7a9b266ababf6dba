package dev.indemnity.core.roster;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Aggregate;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Told;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PolicyPremium;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.Section;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of the policy as a whole, once it is known what the roster comes to. */
final class Policy {
  private final Scheme scheme;
  private final Scalar scalar;
  private final WholeRoster roster;
  private final Surveyor surveyor;
  private final List<RosterReason> reasons;
  private final List<String> lines;

  Policy(
      Scheme scheme,
      Scalar scalar,
      WholeRoster roster,
      Surveyor surveyor,
      List<RosterReason> reasons,
      List<String> lines) {
    this.scheme = scheme;
    this.scalar = scalar;
    this.roster = roster;
    this.surveyor = surveyor;
    this.reasons = reasons;
    this.lines = lines;
  }

  /** What rows read of the roster. */
  Known known(RosterFacts facts) {
    Told told = Told.of(surveyor.values(facts));
    return roster.known(told, bound(told).values().frame());
  }

  /** All that rows can tell two rosters apart by. */
  List<@Nullable Object> seen(RosterFacts facts, boolean byScalar) {
    Map<Aggregate, Object> values = surveyor.values(facts);
    return roster.seen(values, bound(Told.of(values)).values().frame(), byScalar);
  }

  private Bound bound(Told told) {
    Bound bound = scheme.bind(scalar.policy(), List.of());
    bound.values().frame().tell(told);
    return bound;
  }

  /** What was before rows were rounded is added up only where it is given. */
  RosterConclusion conclude(RosterFacts facts, RosterTotals totals, Optional<RosterItems> items) {
    roster
        .unreadable()
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    Bound bound = bound(Told.of(surveyor.values(facts)));
    if (items.isEmpty()) {
      checkRounded(bound.values().frame());
    }
    PolicyPremium premium =
        Premiums.ofPolicy(scheme, bound, ofRows(totals, items), totals.rows() == 0);
    Outcome ofRows = Outcome.DONE;
    for (int i = 0; i < reasons.size(); i++) {
      if (totals.rowsWith(i + 1) > 0) {
        ofRows = ofRows.and(reasons.get(i).outcome());
      }
    }
    return new RosterConclusion(premium, ofRows, totals);
  }

  private void checkRounded(Frame frame) {
    Rules.first(scheme.totals(Section.PREMIUM), frame, new ArrayList<>())
        .filter(way -> way.total().exactItems())
        .ifPresent(
            way -> {
              throw new IllegalArgumentException(
                  "items must be given, as scheme (" + scheme + ") adds up what is not rounded");
            });
  }

  private List<Amount> ofRows(RosterTotals totals, Optional<RosterItems> exact) {
    List<Amount> items = new ArrayList<>();
    long unit = PricedLines.unit(scheme);
    for (int i = 0; i < lines.size(); i++) {
      Fraction sum = Fraction.of(totals.whole(i), BigInteger.valueOf(unit));
      int at = i;
      String line = lines.get(i);
      String rows = totals.rowsWith(0) + " priced rows";
      items.add(
          Amount.of(
              line,
              Amounts.money(sum, scheme.currency()),
              exact.map(each -> each.sum(at)).orElse(sum),
              Deferred.by(
                  () ->
                      Derivation.builder()
                          .name(line)
                          .value(sum.toBigDecimalExact().toPlainString())
                          .remark("sum of " + rows)
                          .build())));
    }
    return items;
  }
}
