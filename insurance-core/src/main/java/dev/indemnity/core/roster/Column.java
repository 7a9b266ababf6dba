package dev.indemnity.core.roster;

import dev.indemnity.core.language.Type;
import java.util.List;

/**
 * A fact of each row and how it is written.
 *
 * @param fact the key of the fact
 * @param coding how it is written
 * @param values what codes stand for; empty where there are no codes
 * @param places how many of the last digits of a number are decimal places
 */
record Column(String fact, Coding coding, List<Object> values, int places) {
  /** How a fact is written. */
  enum Coding {
    CODES("codes"),
    DAYS("days"),
    FLAGS("flags"),
    AMOUNTS("amounts"),
    NUMBERS("numbers");

    private final String spelling;

    Coding(String spelling) {
      this.spelling = spelling;
    }

    String spelling() {
      return spelling;
    }
  }

  /** Whether the fact has few values, so that all of them can be looked at beforehand. */
  boolean isSmall() {
    return coding == Coding.CODES || coding == Coding.FLAGS;
  }

  /** Whether a fact of this type can be written so. */
  boolean holds(Type type) {
    return switch (coding) {
      case CODES -> type.kind() != Type.Kind.LIST && type.kind() != Type.Kind.ITEM;
      case DAYS -> type.kind() == Type.Kind.DATE;
      case FLAGS -> type.kind() == Type.Kind.BOOLEAN;
      case AMOUNTS -> type.kind() == Type.Kind.MONEY;
      case NUMBERS -> type.kind() == Type.Kind.NUMBER;
    };
  }
}
