package dev.indemnity.core.explanation;

import java.util.List;
import org.immutables.value.Value;

/** One step of an answer and, below it, the steps it rests on. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Derivation {
  Derivation() {}

  /** {@return what the step works out: a benefit, a definition, a parameter, a fact} */
  public abstract String name();

  /** {@return the value, as text} */
  public abstract String value();

  /** {@return the formula as the edition writes it; empty: the value was given} */
  public abstract String formula();

  /**
   * {@return the formula with the values put in, and of a choice the branch taken; empty: the value
   * was given}
   */
  public abstract String filledIn();

  /** {@return the clause the step follows; empty: none is cited} */
  public abstract String clause();

  /**
   * {@return what else is to be known of the step, such as its rounding or a note; empty: nothing}
   */
  public abstract String remark();

  /** {@return the steps this one rests on, each told once} */
  public abstract List<Derivation> because();

  /** {@return the step and those it rests on as indented lines} */
  public String toText() {
    StringBuilder text = new StringBuilder();
    write(text, 0);
    return text.toString();
  }

  /**
   * The arithmetic in short: this step, and of those it rests on the ones that calculate or look
   * something up, each told once. Left out is what was given, what was only decided or passed on,
   * and what came to 0 or 1; {@link #toText()} has all of it.
   *
   * @return a line for each step, indented below the one that uses it
   */
  public String outline() {
    return Outline.of(this);
  }

  private void write(StringBuilder text, int depth) {
    String indent = "  ".repeat(depth);
    text.append(indent).append(name()).append(" = ").append(value());
    if (!clause().isEmpty()) {
      text.append("  [").append(clause()).append(']');
    }
    if (!remark().isEmpty()) {
      text.append("  (").append(remark()).append(')');
    }
    text.append('\n');
    if (!formula().isEmpty()) {
      text.append(indent).append("    ").append(formula()).append('\n');
      if (!filledIn().equals(formula()) && !filledIn().equals(value())) {
        text.append(indent).append("    = ").append(filledIn()).append('\n');
      }
    }
    for (Derivation step : because()) {
      step.write(text, depth + 1);
    }
  }

  @Override
  public String toString() {
    return toText();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds steps. */
  public static final class Builder extends ImmutableDerivation.Builder {
    Builder() {
      formula("");
      filledIn("");
      clause("");
      remark("");
    }
  }
}
