package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.text.Text;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads values in the order {@link ValuePacker} packed them. */
@SuppressWarnings("exports") // packing is done within this library
public final class ValueUnpacker {
  private ValueUnpacker() {}

  /**
   * Reads a value.
   *
   * @param in where it was packed
   * @return the value; null: known to be absent
   */
  public static @Nullable Object read(PackInput in) {
    return switch (in.constant(PackedValue.values())) {
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
