package dev.indemnity.tables.cases;

import java.util.Optional;

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

  static <T> OrNone<T> of(T value) {
    return new OrNone<>(Optional.of(value));
  }
}
