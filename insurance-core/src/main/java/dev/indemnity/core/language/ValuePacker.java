package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackOutput;
import dev.indemnity.core.text.Text;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs values as the language holds them, and their types. */
@SuppressWarnings("exports") // packing is done within this library
public final class ValuePacker {
  private ValuePacker() {}

  /**
   * Packs a value.
   *
   * @param out takes it
   * @param value a value; null: known to be absent
   * @throws IllegalArgumentException for what formulas do not hold
   */
  public static void write(PackOutput out, @Nullable Object value) {
    if (value == null) {
      out.constant(PackedValue.ABSENT);
    } else if (value instanceof Boolean yes) {
      out.constant(yes ? PackedValue.YES : PackedValue.NO);
    } else if (value instanceof Fraction number) {
      write(out, number);
    } else if (value instanceof String word) {
      out.constant(PackedValue.WORD);
      out.word(word);
    } else if (value instanceof LocalDate day) {
      out.constant(PackedValue.DAY);
      out.number(day.toEpochDay());
    } else if (value instanceof LocalTime time) {
      out.constant(PackedValue.TIME);
      out.number(time.toNanoOfDay());
    } else if (value instanceof ZonedDateTime instant) {
      out.constant(PackedValue.INSTANT);
      out.number(instant.toEpochSecond());
      out.number(instant.getNano());
      out.word(instant.getZone().getId());
    } else if (value instanceof Duration length) {
      out.constant(PackedValue.DAYS);
      out.number(length.getSeconds());
      out.number(length.getNano());
    } else if (value instanceof Period length) {
      out.constant(PackedValue.MONTHS);
      out.number(length.getYears());
      out.number(length.getMonths());
      out.number(length.getDays());
    } else if (value instanceof List<?> list) {
      out.constant(PackedValue.LIST);
      out.each(list, each -> write(out, each));
    } else {
      throw new IllegalArgumentException(
          "value (of " + value.getClass().getSimpleName() + ") must be one formulas hold");
    }
  }

  /**
   * Packs a number or an amount.
   *
   * @param out takes it
   * @param number the number
   */
  public static void write(PackOutput out, Fraction number) {
    BigInteger above = number.numerator();
    BigInteger below = number.denominator();
    if (above.bitLength() < Long.SIZE && below.bitLength() < Long.SIZE) {
      out.constant(PackedValue.NUMBER);
      out.number(above.longValueExact());
      out.number(below.longValueExact());
    } else {
      out.constant(PackedValue.LONG_NUMBER);
      out.word(above.toString());
      out.word(below.toString());
    }
  }

  /**
   * Packs a type.
   *
   * @param out takes it
   * @param type the type
   */
  public static void write(PackOutput out, Type type) {
    out.constant(type.kind());
    out.word(type.label());
    out.flag(type.optional());
    out.flag(type.element() != null);
    if (type.element() != null) {
      write(out, type.element());
    }
  }

  /**
   * Packs a span of numbers.
   *
   * @param out takes it
   * @param span the span
   */
  public static void write(PackOutput out, Interval<Fraction> span) {
    write(out, (Object) span.low());
    out.flag(span.lowInclusive());
    write(out, (Object) span.high());
    out.flag(span.highInclusive());
  }

  /**
   * Packs words in all their languages.
   *
   * @param out takes them
   * @param text the words
   */
  public static void write(PackOutput out, Text text) {
    out.each(text.byLanguage(), out::word);
  }
}
