package dev.indemnity.core.language;

/** What a packed part of a formula is. */
enum NodeKind {
  CONSTANT,
  SLOT,
  DEFINED,
  OF_ITEM,
  COUNTER,
  ANSWERS,
  LOOKED_UP,
  UNARY,
  BINARY,
  NARY,
  SAME,
  ORDERED,
  JUNCTION,
  CHOICE,
  ONCE,
  QUANTIFIER,
  WRITTEN,
  FILTERED,
  PROJECTED,
  COUNT,
  FOLDED,
  MEAN,
  CALLED
}
