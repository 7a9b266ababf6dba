package dev.indemnity.core.endorsement;

import dev.indemnity.core.fact.Facts;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** A change of a policy that is asked for. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Endorsement {
  Endorsement() {}

  /** {@return what is to become different} */
  public abstract Change change();

  /** {@return the day from whose start it is asked for; the edition says when it takes effect} */
  public abstract LocalDate requestedOn();

  /** {@return when it was told; absent: not known} */
  public abstract Optional<ZonedDateTime> receivedAt();

  /** {@return what else is known as it is asked for, such as how many claims there are} */
  public abstract Facts facts();

  /**
   * A change of which only the day is known.
   *
   * @param change what is to become different
   * @param requestedOn the day from whose start it is asked for
   * @return the endorsement
   */
  public static Endorsement of(Change change, LocalDate requestedOn) {
    return builder().change(change).requestedOn(requestedOn).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds endorsements. */
  public static final class Builder extends ImmutableEndorsement.Builder {
    Builder() {
      facts(Facts.none());
    }
  }
}
