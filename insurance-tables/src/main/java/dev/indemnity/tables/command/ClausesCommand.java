package dev.indemnity.tables.command;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.clauses.ClauseCoverage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Tells what an edition makes of each clause of its documents. */
final class ClausesCommand {
  private ClausesCommand() {}

  static int run(Arguments arguments, PrintStream out) throws IOException {
    List<String> names = arguments.names();
    if (names.isEmpty() || names.size() > 2) {
      throw new WrongUsageException("an id is needed, and perhaps a label");
    }
    EditionCatalog catalog = Editions.with(arguments.editions());
    SchemeEdition edition =
        find(catalog, names.get(0), names.size() == 2 ? names.get(1) : only(catalog, names.get(0)));
    ClauseCoverage coverage = ClauseCoverage.of(edition);
    out.println(edition.title() + ", " + edition.id() + " " + edition.label());
    out.println(coverage);
    return coverage.unanswered().isEmpty() ? Main.FINE : Main.FOUND;
  }

  private static SchemeEdition find(EditionCatalog catalog, String id, String label) {
    try {
      return catalog.get(id, label);
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(String.valueOf(e.getMessage()));
    }
  }

  /** The label of the only edition of an id; any label will do where there is no edition. */
  private static String only(EditionCatalog catalog, String id) {
    List<String> labels =
        catalog.editions().stream()
            .filter(each -> each.id().equals(id))
            .map(SchemeEdition::label)
            .toList();
    if (labels.size() > 1) {
      throw new WrongUsageException(id + " has several editions: " + String.join(", ", labels));
    }
    return labels.isEmpty() ? "" : labels.get(0);
  }
}
