package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Derivation;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checked formula: the one tree that is evaluated, explained and read with facts missing. */
public final class Formula {
  private final String text;
  private final Expression expression;
  private final Node root;
  private final IdentityHashMap<Expression, Node> nodes;

  Formula(String text, Expression expression, Node root, IdentityHashMap<Expression, Node> nodes) {
    this.text = text;
    this.expression = expression;
    this.root = root;
    this.nodes = nodes;
  }

  /** {@return the formula as it was written} */
  public String text() {
    return text;
  }

  /** {@return what was written, as a tree} */
  public Expression expression() {
    return expression;
  }

  /** {@return what the formula yields} */
  public Type type() {
    return root.type();
  }

  /**
   * Works the formula out.
   *
   * @param frame the values to read
   * @return a value of the type; null: known to be absent; an {@link Undetermined} where there is
   *     no single value
   */
  public @Nullable Object value(Frame frame) {
    return root.eval(frame);
  }

  /**
   * Tells how the formula comes to its value.
   *
   * @param frame the values to read
   * @param name what the formula works out
   * @return the step, to which clause and remark may be added
   */
  public Derivation.Builder explain(Frame frame, String name) {
    return new Explainer(frame).explain(this, name);
  }

  /**
   * Tells what a condition that does not hold requires and what is so instead.
   *
   * @param frame the values to read
   * @return of several things that must hold, those that do not
   */
  public Contrast contrast(Frame frame) {
    return Contrast.of(this, frame);
  }

  /**
   * Whether a condition holds.
   *
   * @param condition the condition; absent: it always holds
   * @param frame the values to read
   * @return true, false or an {@link Undetermined}
   */
  public static Object holds(Optional<Formula> condition, Frame frame) {
    Object value = condition.isPresent() ? condition.get().value(frame) : (Object) true;
    return value == null ? false : value;
  }

  /**
   * Reads the formula in another way than by working it out.
   *
   * @param reading the way
   * @param <R> what is made of a part
   * @return what is made of the formula; null: nothing
   */
  public <R> @Nullable R read(Reading<R> reading) {
    return new Reader<>(reading).read(root);
  }

  /** {@return the slots the formula reads, those of its definitions included} */
  public BitSet reads() {
    return Reads.of(root);
  }

  Node root() {
    return root;
  }

  /** The checked part a written part became; null where it only led to another. */
  @Nullable Node node(Expression part) {
    return nodes.get(part);
  }
}
