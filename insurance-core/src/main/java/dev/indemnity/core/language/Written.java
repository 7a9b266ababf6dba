package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import java.util.function.Supplier;

/** A formula to be read when it is first asked for. */
record Written(String text) implements Supplier<Parsed> {
  static Deferred<Parsed> of(String text) {
    return Deferred.by(new Written(text));
  }

  @Override
  public Parsed get() {
    return Parser.parse(text);
  }
}
