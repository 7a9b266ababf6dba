package dev.indemnity.tables.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects where it may also expect nothing.
 *
 * @param value what is expected; absent: that there is none
 * @param <T> what is expected
 */
record OrNone<T>(Optional<T> value) {
  static <T> OrNone<T> none() {
    return new OrNone<>(Optional.empty());
  }

  static <T> OrNone<T> ofNullable(@Nullable T value) {
    return new OrNone<>(Optional.ofNullable(value));
  }

  static <T> OrNone<T> of(T value) {
    return new OrNone<>(Optional.of(value));
  }
}
