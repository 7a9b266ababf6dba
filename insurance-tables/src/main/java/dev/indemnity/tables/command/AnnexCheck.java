package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.annex.Annexes;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.catalog.FileReading;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
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
    Optional<SchemeEdition> edition = edition(file);
    if (edition.isEmpty()) {
      Problem unknown =
          new Problem(
              new Place(file.toString(), CsvAnnexes.isCsv(file) ? "" : "/annex", 0),
              "an annex of no known edition",
              "the id and label, under of and label, of an edition that ships or is checked too",
              "");
      return CheckCommand.tell(List.of(unknown), out);
    }
    try {
      SchemeEdition supplied = Annexes.supply(edition.get(), file);
      out.println("ok   " + file + ": " + EditionUsed.of(supplied));
      return 0;
    } catch (BrokenEditionException e) {
      return CheckCommand.tell(e.problems(), out);
    }
  }

  private Optional<SchemeEdition> edition(Path file) throws IOException {
    if (CsvAnnexes.isCsv(file)) {
      return CsvAnnexes.edition(file).flatMap(of -> find(of.id(), Optional.of(of.label())));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return JsonReader.read(in, new JsonProblems(file.toString()))
          .flatMap(tree -> member(tree, "annex"))
          .flatMap(annex -> text(annex, "of").flatMap(id -> find(id, text(annex, "label"))));
    }
  }

  private Optional<SchemeEdition> find(String id, Optional<String> label) {
    return label.flatMap(
        each ->
            beside.stream()
                .flatMap(reading -> reading.edition().stream())
                .filter(edition -> edition.id().equals(id) && edition.label().equals(each))
                .findFirst()
                .or(() -> shipped.edition(id, each)));
  }

  private static Optional<String> text(JsonValue value, String key) {
    return member(value, key)
        .flatMap(
            each -> each instanceof JsonText text ? Optional.of(text.value()) : Optional.empty());
  }

  private static Optional<JsonValue> member(JsonValue value, String key) {
    return value instanceof JsonObject object
        ? Optional.ofNullable(object.members().get(key))
        : Optional.empty();
  }
}
