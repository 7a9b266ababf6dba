package dev.indemnity.core.explanation;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value worked out when first asked for, and then kept. Explanations are deferred, so that
 * whoever wants the amount alone does not pay for them. Two are equal where their values are.
 *
 * @param <T> the type of the value
 */
public final class Deferred<T> implements Supplier<T> {
  /** Works the value out; null: it is there, for every thread that sees so. */
  private volatile @Nullable Supplier<T> source;

  private @Nullable T value;

  private Deferred(@Nullable Supplier<T> source, @Nullable T value) {
    this.source = source;
    this.value = value;
  }

  /**
   * A value to be worked out.
   *
   * @param source works it out; asked at most once
   * @param <T> the type of the value
   * @return the value to be
   */
  public static <T> Deferred<T> by(Supplier<T> source) {
    return new Deferred<>(source, null);
  }

  /**
   * A value that is there.
   *
   * @param value the value
   * @param <T> its type
   * @return the value
   */
  public static <T> Deferred<T> of(T value) {
    return new Deferred<>(null, value);
  }

  /** {@return the value} */
  @Override
  public T get() {
    if (source != null) {
      workOut();
    }
    return Objects.requireNonNull(value);
  }

  private synchronized void workOut() {
    Supplier<T> left = source;
    if (left != null) {
      value = left.get();
      source = null;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Deferred<?> that && get().equals(that.get());
  }

  @Override
  public int hashCode() {
    return get().hashCode();
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
