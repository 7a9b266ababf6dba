package dev.indemnity.core.packing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads values in the order a {@link PackOutput} took them. Of one thread at a time. */
public final class PackInput {
  /** Before all else stand its form and the sum of what follows. */
  static final int HEADER = 1 + Integer.BYTES;

  private static final int LOW = 0x7f;

  private final byte[] bytes;
  private final List<String> words = new ArrayList<>();
  private int at = HEADER;

  private PackInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Whether what was packed has the form that is read.
   *
   * @param packed what was packed
   * @param format the form
   * @return whether it does; another version of the library may have packed it otherwise
   */
  public static boolean hasFormat(byte[] packed, byte format) {
    return packed.length >= HEADER && packed[0] == format;
  }

  /**
   * Reads what was packed.
   *
   * @param packed what {@link PackOutput#sealed} gave; not copied
   * @return the input
   * @throws IllegalArgumentException where it has changed since
   */
  public static PackInput of(byte[] packed) {
    int sum = sumOf(packed);
    for (int i = 1; i < HEADER; i++) {
      if (packed.length == HEADER || packed[i] != (byte) sum) {
        throw new IllegalArgumentException(
            "packed (" + packed.length + " bytes) must be as it was packed");
      }
      sum >>>= Byte.SIZE;
    }
    return new PackInput(packed);
  }

  static int sumOf(byte[] packed) {
    CRC32 sum = new CRC32();
    sum.update(packed, HEADER, packed.length - HEADER);
    return (int) sum.getValue();
  }

  /** {@return a whole number} */
  public long number() {
    long read = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      read |= (long) (next & LOW) << shift;
      shift += 7;
    } while (next < 0);
    return (read >>> 1) ^ -(read & 1);
  }

  /** {@return a whole number that counts or numbers something} */
  public int count() {
    return (int) number();
  }

  /** {@return a yes or no} */
  public boolean flag() {
    return bytes[at++] != 0;
  }

  /** {@return a word} */
  public String word() {
    int known = count();
    if (known > 0) {
      return words.get(known - 1);
    }
    int length = count();
    String word = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    words.add(word);
    return word;
  }

  /** {@return a word that may be absent} */
  public Optional<String> optionalWord() {
    return flag() ? Optional.of(word()) : Optional.empty();
  }

  /** {@return a list of words} */
  public List<String> words() {
    List<String> read = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      read.add(word());
    }
    return read;
  }

  /**
   * A constant.
   *
   * @param all those of its kind, in order
   * @param <E> its kind
   * @return the constant; null: none
   */
  public <E extends Enum<E>> @Nullable E constantIfAny(E[] all) {
    int place = count();
    return place < 0 ? null : all[place];
  }

  /**
   * A constant.
   *
   * @param all those of its kind, in order
   * @param <E> its kind
   * @return the constant
   */
  public <E extends Enum<E>> E constant(E[] all) {
    return all[count()];
  }
}
