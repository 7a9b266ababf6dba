package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.packing.PackOutput;
import dev.indemnity.core.text.Text;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Packs values as the language holds them, and their types. */
@SuppressWarnings("exports") // packing is done within this library
public final class ValuePacking {
  private ValuePacking() {}

  /** What a packed value is. */
  private enum Kind {
    ABSENT,
    NO,
    YES,
    NUMBER,
    LONG_NUMBER,
    WORD,
    DAY,
    TIME,
    INSTANT,
    DAYS,
    MONTHS,
    LIST
  }

  /**
   * Packs a value.
   *
   * @param out takes it
   * @param value a value; null: known to be absent
   * @throws IllegalArgumentException for what formulas do not hold
   */
  public static void write(PackOutput out, @Nullable Object value) {
    if (value == null) {
      out.constant(Kind.ABSENT);
    } else if (value instanceof Boolean yes) {
      out.constant(yes ? Kind.YES : Kind.NO);
    } else if (value instanceof Fraction number) {
      write(out, number);
    } else if (value instanceof String word) {
      out.constant(Kind.WORD);
      out.word(word);
    } else if (value instanceof LocalDate day) {
      out.constant(Kind.DAY);
      out.number(day.toEpochDay());
    } else if (value instanceof LocalTime time) {
      out.constant(Kind.TIME);
      out.number(time.toNanoOfDay());
    } else if (value instanceof ZonedDateTime instant) {
      out.constant(Kind.INSTANT);
      out.number(instant.toEpochSecond());
      out.number(instant.getNano());
      out.word(instant.getZone().getId());
    } else if (value instanceof Duration length) {
      out.constant(Kind.DAYS);
      out.number(length.getSeconds());
      out.number(length.getNano());
    } else if (value instanceof Period length) {
      out.constant(Kind.MONTHS);
      out.number(length.getYears());
      out.number(length.getMonths());
      out.number(length.getDays());
    } else if (value instanceof List<?> list) {
      out.constant(Kind.LIST);
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
      out.constant(Kind.NUMBER);
      out.number(above.longValueExact());
      out.number(below.longValueExact());
    } else {
      out.constant(Kind.LONG_NUMBER);
      out.word(above.toString());
      out.word(below.toString());
    }
  }

  /**
   * Reads a value.
   *
   * @param in where it was packed
   * @return the value; null: known to be absent
   */
  public static @Nullable Object read(PackInput in) {
    return switch (in.constant(Kind.values())) {
      case ABSENT -> null;
      case NO -> false;
      case YES -> true;
      case NUMBER -> Fraction.of(in.number(), in.number());
      case LONG_NUMBER -> Fraction.of(new BigInteger(in.word()), new BigInteger(in.word()));
      case WORD -> in.word();
      case DAY -> LocalDate.ofEpochDay(in.number());
      case TIME -> LocalTime.ofNanoOfDay(in.number());
      case INSTANT -> Instant.ofEpochSecond(in.number(), in.number()).atZone(ZoneId.of(in.word()));
      case DAYS -> Duration.ofSeconds(in.number(), in.number());
      case MONTHS -> Period.of(in.count(), in.count(), in.count());
      case LIST -> list(in);
    };
  }

  private static List<@Nullable Object> list(PackInput in) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      list.add(read(in));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * Reads a number or an amount.
   *
   * @param in where it was packed
   * @return the number; null: there is none
   */
  public static @Nullable Fraction number(PackInput in) {
    return (Fraction) read(in);
  }

  /**
   * Reads a zone, which is looked up when first asked for.
   *
   * @param in where its id was packed as a word
   * @return the zone
   */
  public static Deferred<ZoneId> zone(PackInput in) {
    return Deferred.by(new Zone(in.word()));
  }

  /** A zone by its id; the rules of zones are much to load. */
  private record Zone(String id) implements Supplier<ZoneId> {
    @Override
    public ZoneId get() {
      return ZoneId.of(id);
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
   * Reads a type.
   *
   * @param in where it was packed
   * @return the type
   */
  public static Type type(PackInput in) {
    Type.Kind kind = in.constant(Type.Kind.values());
    String label = in.word();
    boolean optional = in.flag();
    return new Type(kind, label, in.flag() ? type(in) : null, optional);
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
   * Reads a span of numbers.
   *
   * @param in where it was packed
   * @return the span; empty: there is none
   */
  public static Optional<Interval<Fraction>> span(PackInput in) {
    return in.flag()
        ? Optional.of(new Interval<>(number(in), in.flag(), number(in), in.flag()))
        : Optional.empty();
  }

  /**
   * Packs words in all their languages.
   *
   * @param out takes them
   * @param text the words
   */
  public static void write(PackOutput out, Text text) {
    out.number(text.byLanguage().size());
    text.byLanguage()
        .forEach(
            (language, words) -> {
              out.word(language);
              out.word(words);
            });
  }

  /**
   * Reads words in all their languages.
   *
   * @param in where they were packed
   * @return the words
   */
  public static Text text(PackInput in) {
    Map<String, String> words = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      words.put(in.word(), in.word());
    }
    return new Text(words);
  }

  /**
   * Reads words that may be absent.
   *
   * @param in where they were packed
   * @return the words; empty: there are none
   */
  public static Optional<Text> textIfAny(PackInput in) {
    return in.flag() ? Optional.of(text(in)) : Optional.empty();
  }
}
