package dev.indemnity.core.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses by a banded input: of bands without a common value the one that holds the value. */
final class ByBand implements Index {
  final int input;
  final Class<?> kind;
  final Bands bands;
  final Index[] parts;

  ByBand(int input, Class<?> kind, Bands bands, List<Index> parts) {
    this.input = input;
    this.kind = kind;
    this.bands = bands;
    this.parts = parts.toArray(new Index[0]);
  }

  @Override
  public @Nullable Entry find(@Nullable Object[] asked) {
    Object value = asked[input];
    if (!kind.isInstance(value)) {
      return null;
    }
    int at = bands.holding(value);
    return at < 0 ? null : parts[at].find(asked);
  }
}
