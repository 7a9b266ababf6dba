package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.annex.AnnexAddress;
import dev.indemnity.tables.annex.Annexes;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.catalog.FileReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks annexes against the editions they are for.
 *
 * @param shipped the editions that ship
 * @param beside the editions among the files that are checked
 */
record AnnexCheck(EditionCatalog shipped, List<FileReading> beside) {

  /** Tells what is wrong with an annex; how much that is. */
  int check(Path file, PrintStream out) throws IOException {
    try {
      Optional<SchemeEdition> edition = Annexes.addressOf(file).flatMap(this::find);
      if (edition.isEmpty()) {
        return CheckCommand.tell(List.of(unknown(file)), out);
      }
      SchemeEdition supplied = Annexes.supply(edition.get(), file);
      out.println("ok   " + file + ": " + EditionUsed.of(supplied));
      return 0;
    } catch (BrokenEditionException e) {
      return CheckCommand.tell(e.problems(), out);
    }
  }

  private static Problem unknown(Path file) {
    return new Problem(
        new Place(file.toString(), CsvAnnexes.isCsv(file) ? "" : "/annex", 0),
        "an annex of no known edition",
        "the id and label, under of and label, of an edition that ships or is checked too",
        "");
  }

  private Optional<SchemeEdition> find(AnnexAddress to) {
    return beside.stream()
        .flatMap(reading -> reading.edition().stream())
        .filter(edition -> edition.id().equals(to.of()) && edition.label().equals(to.label()))
        .findFirst()
        .or(() -> shipped.edition(to.of(), to.label()));
  }
}
