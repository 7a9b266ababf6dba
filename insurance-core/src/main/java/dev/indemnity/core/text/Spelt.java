package dev.indemnity.core.text;

/** One of a few things that edition files tell apart by a word. */
public interface Spelt {
  /** {@return the word edition files have for it} */
  String spelling();
}
