package dev.indemnity.core.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something: values by key, immutable. A key that is not there is unknown; a key
 * with {@code null} is known to be absent, as the day of a death that did not happen.
 *
 * <p>Values are plain Java values: Boolean, any exact number, Joda-Money amounts, java.time values,
 * String, collections of these, and collections of {@code Facts} for lists of items. What type a
 * key asks for is the edition's to say; text is taken for every type.
 */
public final class Facts {
  private static final Facts NONE = new Facts(Map.of());

  private final Map<String, @Nullable Object> values;

  private Facts(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** {@return no facts} */
  public static Facts none() {
    return NONE;
  }

  /**
   * The facts of a map.
   *
   * @param values values by key; copied
   * @return the facts
   */
  public static Facts of(Map<String, ? extends @Nullable Object> values) {
    return new Facts(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /**
   * These facts and one more, which replaces one of the same key.
   *
   * @param key the key
   * @param value the value; null: known to be absent
   * @return the facts
   */
  public Facts with(String key, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(key, value);
    return new Facts(Collections.unmodifiableMap(more));
  }

  /**
   * These facts and one more, which replaces one of the same key.
   *
   * @param key the key
   * @param value the value
   * @param <T> the Java type of the value
   * @return the facts
   */
  public <T> Facts with(FactKey<T> key, T value) {
    return with(key.name(), value);
  }

  /**
   * These facts and one more, if there is one.
   *
   * @param key the key
   * @param value the value; empty: the fact stays unknown
   * @param <T> the Java type of the value
   * @return the facts
   */
  public <T> Facts with(FactKey<T> key, Optional<? extends T> value) {
    return value.isPresent() ? with(key.name(), value.get()) : this;
  }

  /**
   * These facts and others, which replace those of the same keys.
   *
   * @param others the others
   * @return the facts
   */
  public Facts withAll(Facts others) {
    if (values.isEmpty() || others.values.isEmpty()) {
      return values.isEmpty() ? others : this;
    }
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.putAll(others.values);
    return new Facts(Collections.unmodifiableMap(more));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the keys, in the order they were given} */
  public Set<String> keys() {
    return values.keySet();
  }

  /**
   * Whether a key is there, also with {@code null}.
   *
   * @param key the key
   * @return whether it is
   */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value; null: unknown or known to be absent
   */
  public @Nullable Object get(String key) {
    return values.get(key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values);
  }

  /** Shows the keys alone: values may be personal. */
  @Override
  public String toString() {
    return "facts " + values.keySet();
  }

  /** Builds facts, each key once. */
  public static final class Builder {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Gives a fact.
     *
     * @param key the key
     * @param value the value; null: known to be absent
     * @return this builder
     * @throws IllegalArgumentException if the key was given before
     */
    public Builder put(String key, @Nullable Object value) {
      if (values.containsKey(key)) {
        throw new IllegalArgumentException("fact (" + key + ") must not be given twice");
      }
      values.put(key, value);
      return this;
    }

    /**
     * Gives a fact, if it is known.
     *
     * @param key the key
     * @param value the value; empty: the fact stays unknown
     * @param <T> the Java type of the value
     * @return this builder
     * @throws IllegalArgumentException if the key was given before
     */
    public <T> Builder put(FactKey<T> key, Optional<? extends T> value) {
      return value.isPresent() ? put(key.name(), value.get()) : this;
    }

    /**
     * Gives more facts.
     *
     * @param more values by key
     * @return this builder
     * @throws IllegalArgumentException if one of the keys was given before
     */
    public Builder putAll(Map<String, ? extends @Nullable Object> more) {
      for (Map.Entry<String, ? extends @Nullable Object> each : more.entrySet()) {
        put(each.getKey(), each.getValue());
      }
      return this;
    }

    /**
     * Gives more facts.
     *
     * @param more the facts
     * @return this builder
     * @throws IllegalArgumentException if one of the keys was given before
     */
    public Builder putAll(Facts more) {
      return putAll(more.values);
    }

    /** {@return the facts given so far} */
    public Facts build() {
      return of(values);
    }
  }
}
