package dev.indemnity.tables.cases;

import java.util.List;
import java.util.function.Function;

/**
 * What a case expects of an answer or of a part of it.
 *
 * @param <A> the answer or part
 */
@FunctionalInterface
interface Expectation<A> {
  void compare(A answer, Comparison comparison);

  /** The same expectation of something of which the answer is seen. */
  default <B> Expectation<B> of(Function<B, A> seen) {
    return (answer, comparison) -> compare(seen.apply(answer), comparison);
  }

  /** All of several; none at all is never met, for it would check nothing. */
  static <A> Expectation<A> all(List<Expectation<A>> expected) {
    return (answer, comparison) -> {
      if (expected.isEmpty()) {
        comparison.differs("at least one expectation", "none");
      }
      expected.forEach(each -> each.compare(answer, comparison));
    };
  }
}
