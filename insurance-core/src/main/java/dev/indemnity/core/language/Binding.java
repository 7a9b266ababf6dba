package dev.indemnity.core.language;

import java.util.stream.IntStream;

/** A part that puts something under variables while another part is worked out. */
abstract class Binding extends Node {
  Binding(Type type) {
    super(type);
  }

  /** Where the variables are kept. */
  abstract IntStream slots();

  /** The same around another part. */
  abstract Node with(Node other);
}
