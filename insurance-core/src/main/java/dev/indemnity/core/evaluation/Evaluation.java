package dev.indemnity.core.evaluation;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.EditionUsed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a formula comes to. */
public final class Evaluation {
  private final EditionUsed edition;
  private final Type type;
  private final @Nullable Object value;
  private final List<Reason> reasons;
  private final Deferred<Derivation> why;

  Evaluation(
      EditionUsed edition,
      Type type,
      @Nullable Object value,
      List<Reason> reasons,
      Deferred<Derivation> why) {
    this.edition = edition;
    this.type = type;
    this.value = value;
    this.reasons = List.copyOf(reasons);
    this.why = why;
  }

  /** {@return the edition that answers} */
  public EditionUsed edition() {
    return edition;
  }

  /** {@return what the formula yields} */
  public Type type() {
    return type;
  }

  /** {@return the value as formulas hold it; null: known to be absent, or there is none} */
  public @Nullable Object value() {
    return value;
  }

  /** {@return why there is no value, the gravest first} */
  public List<Reason> reasons() {
    return reasons;
  }

  /** {@return how the formula comes out; {@link Outcome#DONE}: it has a value} */
  public Outcome outcome() {
    return Outcome.of(reasons);
  }

  /** {@return how the value came about; worked out when first asked for} */
  public Derivation why() {
    return why.get();
  }

  @Override
  public String toString() {
    if (outcome() == Outcome.DONE) {
      return Values.show(type, value);
    }
    return String.join("\n", reasons.stream().map(Reason::toString).toList());
  }
}
