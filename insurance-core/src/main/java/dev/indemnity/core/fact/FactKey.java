package dev.indemnity.core.fact;

/**
 * The key of a fact and the Java type of its values.
 *
 * @param name the key as editions spell it, such as {@code worker.occupation}
 * @param type the Java type callers give
 * @param <T> the Java type callers give
 */
public record FactKey<T>(String name, Class<T> type) {
  /**
   * A key.
   *
   * @param name the key as editions spell it
   * @param type the Java type callers give
   * @param <T> the Java type callers give
   * @return the key
   */
  public static <T> FactKey<T> of(String name, Class<T> type) {
    return new FactKey<>(name, type);
  }

  @Override
  public String toString() {
    return name;
  }
}
