package dev.indemnity.tables.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The form of results as a JSON Schema (2020-12), for those who read them elsewhere. It says which
 * keys there are and what they hold; that the parts fit together only {@link ResultJson} can say.
 */
public final class ResultSchema {
  private static final String RESOURCE = "/dev/indemnity/tables/result.schema.json";

  private ResultSchema() {}

  /**
   * The schema.
   *
   * @return its JSON text
   */
  public static String text() {
    try (InputStream in = ResultSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema (" + RESOURCE + ") must be with the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
