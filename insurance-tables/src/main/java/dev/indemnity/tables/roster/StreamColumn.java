package dev.indemnity.tables.roster;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterLayout;
import dev.indemnity.core.scheme.FactDeclaration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** A column of a roster file, and of the numbers its cells become in a block of rows. */
final class StreamColumn {
  /** How cells are read. */
  enum Kind {
    /** Nothing is asked of it. */
    UNUSED,
    /** Tells persons apart. */
    PERSON,
    /** A text that only has to be of its type. */
    CHECKED,
    CODES,
    DAYS,
    FLAGS,
    AMOUNTS,
    NUMBERS
  }

  /** How many decimal places numbers may have before they are left to the exact reading. */
  private static final int PLACES = 3;

  /** How many values a column of codes learns before others are left to the exact reading. */
  private static final int MOST_LEARNED = 64;

  final String name;
  final Kind kind;
  private final FactDeclaration fact;
  private final ZoneId zone;
  private final int places;
  private final Dictionary dictionary;

  /** Whether other texts than those a category lists are learned from cells. */
  private final boolean learns;

  private final boolean optional;

  private boolean mayLearn;
  private int[] ints = new int[0];
  private long[] longs = new long[0];
  private byte[] bytes = new byte[0];

  /** A text that no category lists, and what was told of it: others are rarely of another. */
  private char[] unlisted = new char[0];

  private String told = "";

  StreamColumn(
      String name,
      Kind kind,
      FactDeclaration fact,
      List<String> listed,
      int currencyPlaces,
      ZoneId zone) {
    this.name = name;
    this.kind = kind;
    this.fact = fact;
    this.zone = zone;
    this.places = kind == Kind.AMOUNTS ? currencyPlaces : PLACES;
    this.optional = fact.type().optional();
    this.learns = fact.type().kind() != Type.Kind.CATEGORY;
    this.mayLearn = learns;
    this.dictionary = new Dictionary(listed, MOST_LEARNED);
  }

  /** Makes room for so many rows. */
  void room(int rows) {
    switch (kind) {
      case CODES, DAYS -> ints = new int[rows];
      case AMOUNTS, NUMBERS -> longs = new long[rows];
      case FLAGS -> bytes = new byte[rows];
      case UNUSED, PERSON, CHECKED -> {}
    }
  }

  /** Makes a column of numbers, of which the rows are set. */
  long[] numbers() {
    return longs;
  }

  /** How many values it has learned. */
  int learned() {
    return dictionary.values().size();
  }

  /** No more values are learned. */
  void stopLearning() {
    mayLearn = false;
  }

  void addTo(RosterLayout.Builder layout) {
    switch (kind) {
      case CODES -> layout.codes(name, dictionary.values());
      case DAYS -> layout.days(name);
      case FLAGS -> layout.flags(name);
      case AMOUNTS -> layout.amounts(name);
      case NUMBERS -> layout.numbers(name, isShare() ? 0 : places);
      case UNUSED, PERSON, CHECKED -> {}
    }
  }

  boolean isShare() {
    return fact.supply() == FactDeclaration.Supply.SHARE;
  }

  void addTo(RosterColumns.Builder columns) {
    switch (kind) {
      case CODES -> columns.codes(name, ints);
      case DAYS -> columns.days(name, ints);
      case FLAGS -> columns.flags(name, bytes);
      case AMOUNTS -> columns.amounts(name, longs);
      case NUMBERS -> columns.numbers(name, longs);
      case UNUSED, PERSON, CHECKED -> {}
    }
  }

  /** Reads a cell without blanks around it; false: it is left to the exact reading. */
  boolean read(int row, char[] text, int from, int length) {
    boolean empty = length == 0;
    boolean absent = optional && Cells.is("null", text, from, length);
    switch (kind) {
      case UNUSED -> {
        return true;
      }
      case PERSON -> {
        return !empty;
      }
      case CHECKED -> {
        return empty || absent || isOfType(text, from, length);
      }
      case CODES -> {
        int code =
            empty
                ? RosterColumns.NO_CODE
                : absent ? RosterColumns.ABSENT_CODE : code(text, from, length);
        ints[row] = code;
        return code != RosterColumns.UNLISTED_CODE || !learns;
      }
      case DAYS -> {
        long day =
            empty
                ? RosterColumns.NO_DAY
                : absent ? RosterColumns.ABSENT_DAY : Cells.day(text, from, length);
        ints[row] = (int) day;
        return day != Cells.UNUSUAL;
      }
      case FLAGS -> {
        long flag =
            empty
                ? RosterColumns.NO_FLAG
                : absent ? RosterColumns.ABSENT_FLAG : Cells.flag(text, from, length);
        bytes[row] = (byte) flag;
        return flag != Cells.UNUSUAL;
      }
      case AMOUNTS, NUMBERS -> {
        long number =
            empty
                ? RosterColumns.NO_NUMBER
                : absent ? RosterColumns.ABSENT_NUMBER : Cells.decimal(text, from, length, places);
        longs[row] = number;
        return number != Cells.UNUSUAL;
      }
    }
    return false;
  }

  /** Whether the category lists nothing of what was read in a row. */
  boolean isUnlisted(int row) {
    return kind == Kind.CODES && ints[row] == RosterColumns.UNLISTED_CODE;
  }

  /** What is told of a text that no category lists, apart from all others and other columns. */
  String told(int column, char[] text, int from, int length) {
    if (told.isEmpty() || !Arrays.equals(unlisted, 0, unlisted.length, text, from, from + length)) {
      unlisted = Arrays.copyOfRange(text, from, from + length);
      told = column + " " + new String(unlisted) + "\n";
    }
    return told;
  }

  private int code(char[] text, int from, int length) {
    int code = dictionary.find(text, from, length);
    return code < 0 && mayLearn && isOfType(text, from, length)
        ? dictionary.findOrAdd(text, from, length)
        : code;
  }

  private boolean isOfType(char[] text, int from, int length) {
    try {
      Values.of(fact.type(), new String(text, from, length), zone);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // the exact reading says what is wrong
    }
  }
}
