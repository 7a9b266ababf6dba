package dev.indemnity.core.packing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes values one after the other; {@link PackInput} reads them in the same order. */
public final class PackOutput {
  private static final int LOW = 0x7f;

  private byte[] bytes = new byte[1024];
  private int size = PackInput.HEADER;
  private final Map<String, Integer> words = new HashMap<>();

  /**
   * Takes a whole number; those near 0 need the fewest bytes.
   *
   * @param value the number
   */
  public void number(long value) {
    long left = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((left & ~LOW) != 0) {
      put((byte) (left | (LOW + 1)));
      left >>>= 7;
    }
    put((byte) left);
  }

  /**
   * Takes a yes or no.
   *
   * @param value which
   */
  public void flag(boolean value) {
    put((byte) (value ? 1 : 0));
  }

  /**
   * Takes a word, whole the first time and by its number from then on.
   *
   * @param value the word
   * @throws IllegalArgumentException where it has half a character
   */
  public void word(String value) {
    Integer known = words.putIfAbsent(value, words.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      byte[] letters = value.getBytes(StandardCharsets.UTF_8);
      if (!new String(letters, StandardCharsets.UTF_8).equals(value)) {
        throw new IllegalArgumentException("word (" + value + ") must have whole characters");
      }
      number(letters.length);
      for (byte letter : letters) {
        put(letter);
      }
    }
  }

  /**
   * Takes a constant by its place among those of its kind.
   *
   * @param value the constant; null: none
   */
  @SuppressWarnings("EnumOrdinal") // what reads it was built with what writes it
  public void constant(@Nullable Enum<?> value) {
    number(value == null ? -1 : value.ordinal());
  }

  /**
   * Takes what may be absent.
   *
   * @param value the value
   * @param write takes it where it is there
   * @param <T> its type
   */
  public <T> void optional(Optional<T> value, Consumer<? super T> write) {
    flag(value.isPresent());
    value.ifPresent(write);
  }

  /**
   * Takes how many there are, then each.
   *
   * @param values the values
   * @param write takes one of them
   * @param <T> their type
   */
  public <T> void each(Collection<T> values, Consumer<? super T> write) {
    number(values.size());
    values.forEach(write);
  }

  /**
   * Takes how many names there are, then each with what it stands for.
   *
   * @param values the values by name, in order
   * @param write takes what a name stands for
   * @param <T> the type of the values
   */
  public <T> void each(Map<String, T> values, Consumer<? super T> write) {
    number(values.size());
    values.forEach(
        (name, value) -> {
          word(name);
          write.accept(value);
        });
  }

  private void put(byte next) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = next;
  }

  /**
   * All that was taken, with what tells whether it can be read.
   *
   * @param format which form it has
   * @return the bytes
   */
  public byte[] sealed(byte format) {
    byte[] all = Arrays.copyOf(bytes, size);
    all[0] = format;
    int sum = PackInput.sumOf(all);
    for (int i = 1; i < PackInput.HEADER; i++) {
      all[i] = (byte) sum;
      sum >>>= Byte.SIZE;
    }
    return all;
  }
}
