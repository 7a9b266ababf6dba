package dev.indemnity.tables.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The form of edition files as a JSON Schema (2020-12), for editors to complete and check them with
 * while they are written. It says which keys there are and what they hold; whether formulas fit
 * together only {@link EditionReader} can say.
 */
public final class EditionSchema {
  private static final String RESOURCE = "/dev/indemnity/tables/edition.schema.json";

  private EditionSchema() {}

  /**
   * The schema.
   *
   * @return its JSON text
   */
  public static String text() {
    try (InputStream in = EditionSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema (" + RESOURCE + ") must be with the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
