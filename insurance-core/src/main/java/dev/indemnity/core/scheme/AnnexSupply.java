package dev.indemnity.core.scheme;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts an annex into the edition it is for. */
final class AnnexSupply {
  private final SchemeEdition edition;
  private final Annex annex;
  private final Problems problems = new Problems();

  private AnnexSupply(SchemeEdition edition, Annex annex) {
    this.edition = edition;
    this.annex = annex;
  }

  /**
   * The edition with the annex.
   *
   * @throws BrokenEditionException where anything is wrong; it tells everything that is, by the
   *     places of the annex: {@code /tables/name/rows/0/1}
   */
  static SchemeEdition of(SchemeEdition edition, Annex annex) {
    AnnexSupply supply = new AnnexSupply(edition, annex);
    supply.checkHeader();
    SchemeEdition supplied =
        SchemeEdition.builder()
            .from(edition)
            .categories(supply.categories())
            .tables(supply.tables())
            .addAnnexes(
                new SuppliedAnnex(annex.id(), annex.title(), annex.figures(), annex.supplies()))
            .build();
    List<Problem> found = Scheme.problems(supplied, Set.of());
    found.forEach(supply.problems::add);
    if (!supply.problems.none()) {
      throw new BrokenEditionException(annex.id(), supply.problems.all());
    }
    return supplied;
  }

  private void checkHeader() {
    Place place = Place.at("/annex");
    if (!annex.of().equals(edition.id()) || !annex.label().equals(edition.label())) {
      problems.add(
          place.child("of"),
          annex.of() + " " + annex.label(),
          edition.id() + " " + edition.label());
    }
    if (edition.annexes().stream().anyMatch(each -> each.id().equals(annex.id()))) {
      problems.add(place.child("id"), annex.id() + " once more", "each annex once");
    }
    Set<String> declared = new LinkedHashSet<>();
    edition.tables().values().forEach(table -> table.annex().ifPresent(declared::add));
    for (String each : annex.supplies()) {
      if (!declared.contains(each)) {
        problems.addUnknown(place.child("supplies"), each, "an annex of the edition", declared);
      } else if (edition.isSupplied(each)) {
        problems.add(place.child("supplies"), "annex " + each + " once more", "each annex once");
      }
    }
  }

  private Map<String, Category> categories() {
    Map<String, Category> categories = new LinkedHashMap<>(edition.categories());
    annex
        .names()
        .forEach(
            (name, more) -> {
              Category category = categories.get(name);
              Place place = Place.at("/names").child(name);
              if (category == null) {
                problems.addUnknown(place, name, "a category", categories.keySet());
              } else if (!category.open()) {
                problems.add(place, "names for " + name, "a category that is open to an annex");
              } else {
                categories.put(name, category.with(more));
              }
            });
    return categories;
  }

  private Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>(edition.tables());
    annex.rows().forEach((name, rows) -> supply(tables, name, rows));
    return tables;
  }

  private void supply(Map<String, Table> tables, String name, List<Row> rows) {
    Table table = tables.get(name);
    Place place = Place.at("/tables").child(name);
    if (table == null) {
      problems.addUnknown(place, name, "a table", tables.keySet());
    } else if (table.annex().filter(annex.supplies()::contains).isEmpty()) {
      problems.add(
          place, "rows for " + name, "a table of annex " + String.join(" or ", annex.supplies()));
    } else {
      tables.put(name, table.withRows(rows));
    }
  }
}
