package dev.indemnity.core.language;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What aggregates come to, where their lists were gone through elsewhere. Immutable. */
public final class Told {
  private final IdentityHashMap<Node, Object> values = new IdentityHashMap<>();

  private Told() {}

  /**
   * What aggregates come to.
   *
   * @param values the value of each, or an {@link Undetermined}
   * @return the same, for frames
   */
  public static Told of(Map<Aggregate, Object> values) {
    Told told = new Told();
    values.forEach((aggregate, value) -> told.values.put(aggregate.node(), value));
    return told;
  }

  @Nullable Object value(Node aggregate) {
    return values.get(aggregate);
  }

  @Override
  public String toString() {
    return values.size() + " aggregates";
  }
}
