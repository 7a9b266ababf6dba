package dev.indemnity.core.scheme;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final AnnexNames names;
  private boolean nameOfAnnexWrong;

  private AnnexSupply(SchemeEdition edition, Annex annex) {
    this.edition = edition;
    this.annex = annex;
    this.names = new AnnexNames(edition, annex, problems);
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
            .categories(supply.names.categories())
            .tables(supply.tables())
            .annexes(supply.annexes())
            .build();
    supply.tellInItsPlaces(Scheme.problems(supplied, Set.of()));
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
    if (!CheckedEdition.isId(annex.id())) {
      problems.add(place.child("id"), "\"" + annex.id() + "\"", CheckedEdition.ID_EXPECTED);
    }
    if (edition.annexes().stream().anyMatch(each -> each.id().equals(annex.id()))) {
      problems.add(place.child("id"), annex.id() + " once more", "each annex once");
      // whatever else it says has been supplied before
      throw new BrokenEditionException(annex.id(), problems.all());
    }
    checkSupplies(place.child("supplies"));
  }

  private void checkSupplies(Place place) {
    Set<String> declared = declared();
    if (annex.supplies().isEmpty()) {
      nameOfAnnexWrong = true;
      problems.add(place, "no annex", "one of the annexes " + String.join(", ", declared));
    }
    for (int i = 0; i < annex.supplies().size(); i++) {
      String each = annex.supplies().get(i);
      Place at = place.child(String.valueOf(i));
      if (!declared.contains(each)) {
        nameOfAnnexWrong = true;
        problems.addUnknown(at, each, "an annex of the edition", declared);
      } else if (edition.isSupplied(each) || annex.supplies().indexOf(each) < i) {
        problems.add(at, "annex " + each + " once more", "each annex once");
      }
    }
  }

  private Set<String> declared() {
    Set<String> declared = new LinkedHashSet<>();
    edition.tables().values().forEach(table -> table.annex().ifPresent(declared::add));
    return declared;
  }

  private List<SuppliedAnnex> annexes() {
    List<SuppliedAnnex> annexes = new ArrayList<>(edition.annexes());
    annexes.add(new SuppliedAnnex(annex.id(), annex.title(), annex.figures(), annex.supplies()));
    annexes.sort(Comparator.comparing(SuppliedAnnex::id));
    return annexes;
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
    } else if (table.annex().isEmpty()) {
      problems.add(place, "rows for " + name, "a table the edition leaves to an annex");
    } else if (!nameOfAnnexWrong && !annex.supplies().contains(table.annex().get())) {
      problems.add(
          place, "rows for " + name, "a table of annex " + String.join(" or ", annex.supplies()));
    } else {
      tables.put(name, table.withRows(rows));
      FinestUnit.check(edition, table, rows, place.child("rows"), problems);
    }
  }

  /** What is wrong with the edition now is so for the annex, and is told by the places of that. */
  private void tellInItsPlaces(List<Problem> found) {
    if (found.stream().allMatch(this::isOfItsRows)) {
      found.forEach(problems::add);
      return;
    }
    List<Problem> before = Scheme.problems(edition, Set.of());
    if (!before.isEmpty()) {
      throw new BrokenEditionException(edition.id(), before);
    }
    for (Problem each : found) {
      problems.add(isOfItsRows(each) ? each : names.blamed(each));
    }
  }

  private boolean isOfItsRows(Problem problem) {
    return edition.tables().entrySet().stream()
        .filter(each -> isItsOwn(each.getKey(), each.getValue()))
        .map(each -> Place.at("/tables").child(each.getKey()).pointer())
        .anyMatch(at -> (problem.place().pointer() + "/").startsWith(at + "/"));
  }

  private boolean isItsOwn(String name, Table table) {
    return annex.rows().containsKey(name)
        || table.annex().filter(annex.supplies()::contains).isPresent();
  }
}
