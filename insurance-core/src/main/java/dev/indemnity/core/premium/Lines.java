package dev.indemnity.core.premium;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines that apply to one person, or once to the policy.
 *
 * @param amounts those that could be worked out
 * @param reasons why others could not
 * @param bounds between what the one line lies that could not; absent where there are several
 */
public record Lines(List<Amount> amounts, List<Reason> reasons, Optional<Bounds> bounds) {

  /**
   * Works lines out.
   *
   * @param scheme the scheme
   * @param lines its lines
   * @param perPerson whether those of a person are asked for, or those of the policy
   * @param frame what is known of the person, or of the policy
   * @param bound the application, which guards the frame when an explanation is asked for later
   * @return the lines; none applies to a person or the policy, and for persons no line of all of
   *     them together: a reason says so
   */
  public static Lines of(
      Scheme scheme, List<Checked.Line> lines, boolean perPerson, Frame frame, Bound bound) {
    List<Amount> amounts = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    List<Optional<Bounds>> open = new ArrayList<>();
    int asked = 0;
    for (Checked.Line line : lines) {
      if (line.line().perPerson() != perPerson) {
        continue;
      }
      Object applies = Formula.holds(line.when(), frame);
      if (Boolean.FALSE.equals(applies)) {
        continue;
      }
      asked++;
      if (applies instanceof Undetermined unknown) {
        reasons.addAll(Reason.of(unknown, line.line().clause()));
        continue;
      }
      Amounts.Worked worked =
          Amounts.work(item(line.line()), line.amount(), frame, bound, scheme.currency());
      if (worked.amount().isPresent()) {
        amounts.add(worked.amount().get());
      }
      reasons.addAll(worked.reasons());
      open.add(worked.bounds());
    }
    if (asked == 0 && (lines.isEmpty() || perPerson == anyPerPerson(lines))) {
      reasons.addAll(
          perPerson ? chargedTogether(lines, bound.values().frame()) : List.of(nothingApplies()));
    }
    return new Lines(
        List.copyOf(amounts),
        reasons,
        asked == 1 && open.size() == 1 ? open.get(0) : Optional.empty());
  }

  /**
   * Whether all persons are charged for together. The policy is asked, whatever a person is said to
   * have of it.
   *
   * @param lines the lines of the premium
   * @param policy what is known of the policy
   * @return why they are not, or why that is not known; none: they are
   */
  public static List<Reason> chargedTogether(List<Checked.Line> lines, Frame policy) {
    List<Reason> open = new ArrayList<>();
    for (Checked.Line line : lines) {
      if (line.line().per() == PremiumLine.Per.ROSTER) {
        Object applies = Formula.holds(line.when(), policy);
        if (Boolean.TRUE.equals(applies)) {
          return List.of();
        }
        if (applies instanceof Undetermined unknown) {
          open.addAll(Reason.of(unknown, line.line().clause()));
        }
      }
    }
    return open.isEmpty() ? List.of(nothingApplies()) : open;
  }

  /**
   * A zero is never told in silence: where no line of the edition applies, there is no price.
   *
   * @return the reason
   */
  public static Reason nothingApplies() {
    return Reason.builder()
        .code("no-line-applies")
        .outcome(Outcome.REFERRED)
        .required("a line that applies")
        .build();
  }

  private static boolean anyPerPerson(List<Checked.Line> lines) {
    for (Checked.Line line : lines) {
      if (line.line().perPerson()) {
        return true;
      }
    }
    return false;
  }

  private static Amounts.Item item(PremiumLine line) {
    String note = line.note().isPresent() ? line.note().get().toString() : "";
    return new Amounts.Item(line.id(), line.clause(), note, line.round());
  }
}
