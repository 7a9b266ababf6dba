package dev.indemnity.core.settlement;

import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one claim sees of the counters, and what its benefits use of them. */
final class CounterReadings implements Frame.Counters {
  private final Scheme scheme;
  private final Policy policy;
  private final Claim claim;
  private final Frame frame;
  private final ClaimLedger before;
  private final boolean perBenefit;
  private final List<Posting> postings = new ArrayList<>();
  private @Nullable String benefit;

  CounterReadings(Scheme scheme, Policy policy, Claim claim, Frame frame, ClaimLedger before) {
    this.scheme = scheme;
    this.policy = policy;
    this.claim = claim;
    this.frame = frame;
    this.before = before;
    this.perBenefit =
        scheme.counters().values().stream()
            .anyMatch(each -> each.counter().per().contains(CounterDeclaration.Key.BENEFIT));
  }

  List<Posting> postings() {
    return List.copyOf(postings);
  }

  /** From now on a benefit reads, or none does. */
  void read(@Nullable String reading) {
    benefit = reading;
    if (perBenefit) {
      frame.forget();
    }
  }

  void use(String counter, Fraction amount) {
    if (amount.signum() != 0 && benefit != null) {
      postings.add(
          Posting.builder()
              .counter(counter)
              .keptFor(keptFor(counter))
              .claim(claim.id())
              .benefit(benefit)
              .amount(amount)
              .build());
    }
  }

  @Override
  public Object left(String counter) {
    Object cap = Objects.requireNonNull(find(counter).cap().orElseThrow().value(frame));
    return cap instanceof Undetermined
        ? cap
        : ((Fraction) cap).minus((Fraction) used(counter)).max(Fraction.ZERO);
  }

  @Override
  public Object used(String counter) {
    Map<CounterDeclaration.Key, String> keptFor = keptFor(counter);
    return before.plus(postings).used(counter, keptFor);
  }

  private Checked.Counter find(String counter) {
    return Objects.requireNonNull(scheme.counters().get(counter), counter);
  }

  private Map<CounterDeclaration.Key, String> keptFor(String counter) {
    Map<CounterDeclaration.Key, String> keptFor = new EnumMap<>(CounterDeclaration.Key.class);
    for (CounterDeclaration.Key key : find(counter).counter().per()) {
      String name =
          switch (key) {
            case PERSON -> claim.person();
            case ACCIDENT -> claim.accident();
            case PERIOD -> policy.id() + "/" + policy.period();
            case POLICY -> policy.id();
            case BENEFIT -> benefit;
          };
      if (name != null) {
        keptFor.put(key, name);
      }
    }
    return keptFor;
  }
}
