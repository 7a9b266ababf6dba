package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.JsonWriter;

/**
 * Writes editions as files, in one fixed layout that is made to be read and compared line by line.
 * Names and rows keep the order of the edition; what is as it would be anyway is left out.
 */
public final class EditionWriter {
  /** The file and its sections never stand on one line. */
  private static final int OPEN = 2;

  private EditionWriter() {}

  /**
   * The text of an edition's file, which {@link EditionReader} reads back as an equal edition:
   * equal once the values are as formulas hold them, for the builders take them in other forms too.
   *
   * @param edition the edition, sound or not
   * @return JSON, ended by a line break
   * @throws IllegalArgumentException where the edition holds what the format cannot say, such as a
   *     number without a finite decimal or of more than 30 digits
   */
  public static String write(SchemeEdition edition) {
    return JsonWriter.write(new EditionEncoder(edition).file(), OPEN);
  }
}
