package dev.indemnity.core.language;

import dev.indemnity.core.text.Spelt;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a formula, fact, parameter or table column holds.
 *
 * @param kind the kind of value
 * @param label the unit of a number (empty: none), the name of a category, or the group of an item;
 *     else empty
 * @param element the type of a list's elements; null for everything else
 * @param optional whether the value may be known to be absent ({@code null} in formulas)
 */
public record Type(Kind kind, String label, @Nullable Type element, boolean optional) {
  /** The kinds of value the language knows. */
  public enum Kind implements Spelt {
    /** True or false. */
    BOOLEAN("boolean"),
    /** An exact number, with or without a unit. */
    NUMBER("number"),
    /** An exact amount in the currency of the edition. */
    MONEY("money"),
    /** A calendar day. */
    DATE("date"),
    /** A time of day on the wall clock. */
    TIME("time"),
    /** An instant, read on the wall clock of the edition's zone. */
    DATE_TIME("date and time"),
    /** A length in days, hours, minutes and seconds. */
    DAYS("days and time duration"),
    /** A length in years and months. */
    MONTHS("years and months duration"),
    /** Any text. */
    STRING("string"),
    /** One name of a declared list of names. */
    CATEGORY("category"),
    /** Several values of one type. */
    LIST("list"),
    /** One element of a list of facts, such as a worker of a roster. */
    ITEM("item"),
    /** A span between two instants, the end exclusive. */
    WINDOW("window"),
    /** The type of the word {@code null} alone. */
    NULL("null");

    private final String spelling;

    Kind(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** True or false. */
  public static final Type BOOLEAN = new Type(Kind.BOOLEAN, "", null, false);

  /** A number without a unit. */
  public static final Type NUMBER = new Type(Kind.NUMBER, "", null, false);

  /** An amount in the edition's currency. */
  public static final Type MONEY = new Type(Kind.MONEY, "", null, false);

  /** A calendar day. */
  public static final Type DATE = new Type(Kind.DATE, "", null, false);

  /** A time of day. */
  public static final Type TIME = new Type(Kind.TIME, "", null, false);

  /** An instant on the wall clock of the edition's zone. */
  public static final Type DATE_TIME = new Type(Kind.DATE_TIME, "", null, false);

  /** A days and time duration. */
  public static final Type DAYS = new Type(Kind.DAYS, "", null, false);

  /** A years and months duration. */
  public static final Type MONTHS = new Type(Kind.MONTHS, "", null, false);

  /** Any text. */
  public static final Type STRING = new Type(Kind.STRING, "", null, false);

  /** A span between two instants, the end exclusive. */
  public static final Type WINDOW = new Type(Kind.WINDOW, "", null, false);

  static final Type NULL = new Type(Kind.NULL, "", null, true);

  /**
   * A number that counts something.
   *
   * @param unit what it counts, such as {@code day}; numbers of different units are never added or
   *     compared
   * @return the type
   */
  public static Type number(String unit) {
    return new Type(Kind.NUMBER, unit, null, false);
  }

  /**
   * One name of a declared list.
   *
   * @param name the name of the category
   * @return the type
   */
  public static Type category(String name) {
    return new Type(Kind.CATEGORY, name, null, false);
  }

  /**
   * Several values.
   *
   * @param element the type of each
   * @return the type
   */
  public static Type listOf(Type element) {
    return new Type(Kind.LIST, "", element, false);
  }

  /**
   * One element of a list of facts.
   *
   * @param group the first word of the facts' keys
   * @return the type
   */
  public static Type item(String group) {
    return new Type(Kind.ITEM, group, null, false);
  }

  /** {@return this type, with values that may be known to be absent} */
  public Type orAbsent() {
    return optional ? this : new Type(kind, label, element, true);
  }

  /** {@return this type, its values known to be present} */
  public Type present() {
    return optional ? new Type(kind, label, element, false) : this;
  }

  /** {@return whether values are exact quantities: numbers and amounts} */
  public boolean isQuantity() {
    return kind == Kind.NUMBER || kind == Kind.MONEY;
  }

  /** {@return whether values are text: strings and categories} */
  public boolean isText() {
    return kind == Kind.STRING || kind == Kind.CATEGORY;
  }

  /**
   * What the language makes of a value of this type times one of another.
   *
   * @param factor the type of the other value
   * @return the type of the product; empty: they are not multiplied, as two amounts are not
   */
  public Optional<Type> times(Type factor) {
    if (isQuantity() && factor.isQuantity()) {
      if (kind == Kind.MONEY || factor.kind == Kind.MONEY) {
        return kind == factor.kind ? Optional.empty() : Optional.of(MONEY);
      }
      // a day times a plain number is days; two labels together have no name
      return Optional.of(label.isEmpty() ? factor : factor.label.isEmpty() ? this : NUMBER);
    }
    if (isDuration() && factor.kind == Kind.NUMBER) {
      return Optional.of(this);
    }
    return factor.isDuration() && kind == Kind.NUMBER ? Optional.of(factor) : Optional.empty();
  }

  boolean isDuration() {
    return kind == Kind.DAYS || kind == Kind.MONTHS;
  }

  // compared in every first check: what a record makes of itself is linked longer than this works
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Type that
        && kind == that.kind
        && optional == that.optional
        && label.equals(that.label)
        && Objects.equals(element, that.element);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, label, element, optional);
  }

  @Override
  public String toString() {
    String base =
        switch (kind) {
          case NUMBER -> label.isEmpty() ? "number" : "number of " + label;
          case CATEGORY -> "category " + label;
          case ITEM -> label + " item";
          case LIST -> "list of " + element;
          default -> kind.spelling;
        };
    return optional && kind != Kind.NULL ? base + "?" : base;
  }
}
