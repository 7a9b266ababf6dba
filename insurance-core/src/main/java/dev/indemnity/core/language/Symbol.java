package dev.indemnity.core.language;

import dev.indemnity.core.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name formulas can use, and where it comes from. */
final class Symbol {
  /** Where a name comes from. */
  enum Origin {
    FACT,
    PARAMETER,
    CONVENTION,
    DEFINITION,
    TABLE,
    COUNTER,
    VARIABLE
  }

  private final String name;
  private final Origin origin;
  private final Type type;
  private final int slot;
  private final String clause;
  private final Optional<Text> note;
  private boolean personal;
  private @Nullable Undetermined missing;
  private @Nullable Pending waiting;
  private @Nullable Definition standing;

  Symbol(String name, Origin origin, Type type, int slot, String clause, Optional<Text> note) {
    this.name = name;
    this.origin = origin;
    this.type = type;
    this.slot = slot;
    this.clause = clause;
    this.note = note;
  }

  /** A variable bound inside a formula. */
  static Symbol variable(String name, Type type, int slot) {
    return new Symbol(name, Origin.VARIABLE, type, slot, "", Optional.empty());
  }

  /** The same under another name. */
  Symbol named(String other) {
    return new Symbol(other, origin, type, slot, clause, note);
  }

  void withhold() {
    personal = true;
  }

  /** What the slot holds while the fact is not given, and the formula that then stands for it. */
  void absentMeans(Undetermined unknown, @Nullable Pending formula) {
    missing = unknown;
    waiting = formula;
  }

  void standsFor(@Nullable Definition formula) {
    standing = formula;
  }

  String name() {
    return name;
  }

  Origin origin() {
    return origin;
  }

  Type type() {
    return type;
  }

  int slot() {
    return slot;
  }

  String clause() {
    return clause;
  }

  Optional<Text> note() {
    return note;
  }

  boolean personal() {
    return personal;
  }

  /** The formula that stands for the fact, to be checked before its first use. */
  @Nullable Pending waiting() {
    return waiting;
  }

  @Nullable Undetermined missing() {
    return missing;
  }

  @Nullable Definition standing() {
    return standing;
  }

  /** A value of this name as text; what is personal is withheld. */
  String show(@Nullable Object value) {
    return Withheld.show(personal, type, value);
  }
}
