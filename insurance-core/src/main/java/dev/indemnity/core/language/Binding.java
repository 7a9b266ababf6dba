package dev.indemnity.core.language;

/** A part that puts something under a variable while another part is worked out. */
abstract class Binding extends Node {
  Binding(Type type) {
    super(type);
  }

  /** Where the variable is kept. */
  abstract int slot();

  /** The same around another part. */
  abstract Node with(Node other);
}
