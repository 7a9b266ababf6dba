package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is covered when: the changes of a policy, gone through in the order they take effect. */
final class Timeline {
  /** Somebody who is covered; the arrival is where they stand among all who ever came. */
  private record Open(Member member, LocalDate from, Occasion begins, int arrival) {}

  /**
   * Why a change cannot be made where it stands.
   *
   * @param number the number of the change
   * @param reason why
   */
  record Fault(int number, Reason reason) {}

  /**
   * An edition in force.
   *
   * @param scheme the edition
   * @param span the days of the policy it is for
   */
  record Reign(Scheme scheme, Stretch.Span span) {}

  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Reign> reigns = new ArrayList<>();
  private final Map<String, Open> covered = new LinkedHashMap<>();
  private final Set<String> left = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();
  private final TreeSet<LocalDate> changes = new TreeSet<>();
  private final LocalDate expiry;
  private int arrivals;
  private Scheme scheme;
  private LocalDate schemeFrom;
  private @Nullable LocalDate cancelled;

  private Timeline(PolicyBasis basis) {
    this.scheme = basis.scheme();
    this.schemeFrom = basis.inception();
    this.expiry = basis.expiry();
  }

  static Timeline of(PolicyBasis basis, List<Accepted> accepted) {
    Timeline timeline = new Timeline(basis);
    for (Member member : basis.application().members()) {
      timeline.enter(0, member, basis.inception(), Occasion.INCEPTION);
    }
    accepted.stream()
        .sorted(Comparator.comparing(Accepted::on).thenComparing(Accepted::number))
        .forEach(timeline::make);
    timeline.closeAll(timeline.expiry, Optional.empty());
    timeline.reign(timeline.end());
    return timeline;
  }

  private void make(Accepted each) {
    if (cancelled != null) {
      refuse(each.number(), "policy-cancelled", "a policy that is not cancelled by that day", "");
      return;
    }
    changes.add(each.on());
    Change change = each.change();
    if (change instanceof Change.Add add) {
      enter(each.number(), add.member(), each.on(), Occasion.ADDITION);
    } else if (change instanceof Change.Remove remove) {
      leave(each, remove.person());
    } else if (change instanceof Change.Replace replace) {
      replace(each, replace);
    } else if (change instanceof Change.Amend amend) {
      amend(each, amend);
    } else if (change instanceof Change.Adopt adopt) {
      adopt(each, adopt.scheme());
    } else {
      closeAll(each.on(), Optional.of(Occasion.CANCELLATION));
      cancelled = each.on();
    }
  }

  private void replace(Accepted each, Change.Replace replace) {
    if (covered.containsKey(replace.entering().person())
        && !replace.entering().person().equals(replace.leaving())) {
      refuseInsured(each.number());
    } else if (leave(each, replace.leaving()) != null) {
      enter(each.number(), replace.entering(), each.on(), Occasion.REPLACEMENT);
    }
  }

  private void amend(Accepted each, Change.Amend amend) {
    Open open = covered.get(amend.person());
    if (open == null) {
      leave(each, amend.person());
      return;
    }
    Member before = open.member();
    Member after = new Member(before.person(), before.facts().withAll(amend.facts()));
    goOn(open, after, each.on(), Occasion.CHANGE);
  }

  private void adopt(Accepted each, Scheme successor) {
    List<Open> all = List.copyOf(covered.values());
    all.forEach(open -> goOn(open, open.member(), each.on(), Occasion.EDITION));
    reign(each.on());
    scheme = successor;
  }

  /** Somebody is covered on, otherwise than before; who came that day came as they then are. */
  private void goOn(Open open, Member after, LocalDate on, Occasion begins) {
    boolean covers = open.from().isBefore(on);
    if (covers) {
      close(open, on, Optional.of(begins));
    }
    covered.put(
        after.person(), new Open(after, on, covers ? begins : open.begins(), open.arrival()));
  }

  private void enter(int number, Member member, LocalDate on, Occasion begins) {
    if (covered.containsKey(member.person())) {
      refuseInsured(number);
      return;
    }
    left.remove(member.person());
    covered.put(member.person(), new Open(member, on, begins, arrivals++));
  }

  private void reign(LocalDate to) {
    Occasion begins = reigns.isEmpty() ? Occasion.INCEPTION : Occasion.EDITION;
    reigns.add(new Reign(scheme, new Stretch.Span(schemeFrom, to, begins)));
    schemeFrom = to;
  }

  private @Nullable Member leave(Accepted each, String person) {
    Open open = covered.remove(person);
    if (open == null) {
      boolean gone = left.contains(person);
      refuse(
          each.number(),
          gone ? "already-removed" : "not-insured",
          "a person who is insured on " + each.on(),
          gone ? "removed before" : "nobody of that kind");
      return null;
    }
    left.add(person);
    close(open, each.on(), Optional.of(each.occasion()));
    return open.member();
  }

  private void closeAll(LocalDate on, Optional<Occasion> ends) {
    covered.values().forEach(open -> close(open, on, ends));
    covered.clear();
  }

  private void close(Open open, LocalDate on, Optional<Occasion> ends) {
    stretches.add(
        new Stretch(
            open.member(),
            new Stretch.Span(open.from(), on, open.begins()),
            ends,
            scheme,
            open.arrival()));
  }

  private void refuseInsured(int number) {
    refuse(number, "already-insured", "a person who is not insured yet", "insured already");
  }

  private void refuse(int number, String code, String required, String actual) {
    faults.add(new Fault(number, Refusals.of(code, required, actual)));
  }

  /** {@return what cannot be made, in the order it was met} */
  List<Fault> faults() {
    return faults;
  }

  /** {@return the stretches of all, in the order they end} */
  List<Stretch> stretches() {
    return stretches;
  }

  /** {@return the days on which something changes} */
  SortedSet<LocalDate> changes() {
    return changes;
  }

  /** {@return the first day after cover: the expiry, or the day of the cancellation} */
  LocalDate end() {
    return cancelled == null ? expiry : cancelled;
  }

  /** {@return the editions in force, one after the other} */
  List<Reign> reigns() {
    return reigns;
  }

  /** The edition in force on a day. */
  Scheme schemeOn(LocalDate day) {
    Scheme found = reigns.get(0).scheme();
    for (Reign reign : reigns) {
      if (!day.isBefore(reign.span().from())) {
        found = reign.scheme();
      }
    }
    return found;
  }

  /** The stretch in which somebody is covered up to a day, or from it on; empty: there is none. */
  Optional<Stretch> last(String person, LocalDate on) {
    return stretches.stream()
        .filter(each -> each.person().equals(person))
        .filter(each -> !each.from().isAfter(on) && !on.isAfter(each.to()))
        .reduce((a, b) -> b);
  }

  /** Who is covered on a day, in the order they came. */
  List<Stretch> on(LocalDate day) {
    return stretches.stream()
        .filter(each -> each.covers(day))
        .sorted(Comparator.comparing(Stretch::arrival))
        .toList();
  }
}
