package dev.indemnity.tables.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which edition the cases of a file are of: one of {@code label} and {@code on} is there.
 *
 * @param id the product or scheme
 * @param label the edition's name among those of its product
 * @param on a day on which the edition is in force
 * @param annexes the files of the annexes it is supplied with, as paths from the case file
 */
public record SchemeReference(
    String id, Optional<String> label, Optional<LocalDate> on, List<String> annexes) {
  /**
   * Refuses a reference by both or neither.
   *
   * @param id the product or scheme
   * @param label the edition's name among those of its product
   * @param on a day on which the edition is in force
   * @param annexes the files of the annexes it is supplied with
   */
  public SchemeReference {
    if (label.isPresent() == on.isPresent()) {
      throw new IllegalArgumentException(
          "scheme (" + id + ") must be named with either a label or a date");
    }
    annexes = List.copyOf(annexes);
  }

  @Override
  public String toString() {
    return id
        + label.map(each -> " " + each).orElse("")
        + on.map(each -> " on " + each).orElse("")
        + (annexes.isEmpty() ? "" : " with " + String.join(", ", annexes));
  }
}
