package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A checked formula: the one tree that is evaluated, explained and read with facts missing. */
public final class Formula {
  private final String text;
  private final Node root;
  private final Deferred<Tree> written;

  Formula(String text, Node root, Deferred<Tree> written) {
    this.text = text;
    this.root = root;
    this.written = written;
  }

  /**
   * What was written, as a tree.
   *
   * @param expression the tree
   * @param nodes the checked part that each part of it became, of those that did
   */
  record Tree(Expression expression, IdentityHashMap<Expression, Node> nodes) {
    /** The parts of a tree, each before those it is made of. */
    static void collect(Expression part, List<Expression> parts) {
      parts.add(part);
      for (Expression child : part.children()) {
        collect(child, parts);
      }
    }
  }

  /**
   * The same of a formula that was packed: words are read once somebody asks for them.
   *
   * @param text what was written
   * @param checked what its parts became, by their places as {@link Tree#collect} has them, from 0
   */
  record PackedTree(String text, Map<Integer, Node> checked) implements Supplier<Tree> {
    @Override
    public Tree get() {
      Expression expression = Objects.requireNonNull(Parser.parse(text).expression(), text);
      List<Expression> parts = new ArrayList<>();
      Tree.collect(expression, parts);
      IdentityHashMap<Expression, Node> nodes = new IdentityHashMap<>();
      for (Map.Entry<Integer, Node> each : checked.entrySet()) {
        nodes.put(parts.get(each.getKey()), each.getValue());
      }
      return new Tree(expression, nodes);
    }
  }

  /** {@return the formula as it was written} */
  public String text() {
    return text;
  }

  /** {@return what was written, as a tree} */
  public Expression expression() {
    return written.get().expression();
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
    return written.get().nodes().get(part);
  }
}
