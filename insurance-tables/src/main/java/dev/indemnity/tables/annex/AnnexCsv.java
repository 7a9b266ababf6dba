package dev.indemnity.tables.annex;

import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Annexes as CSV. */
final class AnnexCsv {
  private static final Set<String> KINDS = Set.of("annex", "name", "columns", "row", "note");

  private final SchemeEdition edition;
  private final Mistakes mistakes;
  private final CsvPlaces places = new CsvPlaces();
  private final CsvHeader header;
  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Set<String> unknown = new HashSet<>();

  private AnnexCsv(SchemeEdition edition, String file) {
    this.edition = edition;
    this.mistakes = new Mistakes(file);
    this.header = new CsvHeader(mistakes, places);
  }

  static AnnexFile read(SchemeEdition edition, byte[] bytes, String name) {
    AnnexCsv csv = new AnnexCsv(edition, name);
    new CsvRecords(csv.mistakes).read(bytes, csv::record);
    Annex annex = csv.annex();
    return new AnnexFile(annex, csv.mistakes, csv.header.unread(), csv.places::find);
  }

  /** Which edition an annex says it is for; empty: it is no annex. */
  static Optional<AnnexAddress> address(byte[] bytes, String name) {
    List<AnnexAddress> said = new ArrayList<>();
    new CsvRecords(new Mistakes(name))
        .read(
            bytes,
            (line, cells) -> {
              if (cells.get(0).equals("annex")) {
                boolean of = cells.size() == 4 && cells.get(1).equals("of");
                said.add(
                    of ? new AnnexAddress(cells.get(2), cells.get(3)) : new AnnexAddress("", ""));
              }
            });
    return said.stream()
        .filter(each -> !each.of().isEmpty())
        .findFirst()
        .or(() -> said.stream().findFirst());
  }

  private void record(int line, List<String> cells) {
    String kind = cells.get(0);
    if (!KINDS.contains(kind)) {
      mistakes.addUnknown("/" + line + "/1", kind, "annex, name, columns, row or note", KINDS);
    } else if (kind.equals("note")) {
      // notes are for people
      return;
    } else if (kind.equals("annex")) {
      header.record(line, cells);
    } else if (cells.size() < (kind.equals("row") ? 2 : 3)) {
      mistakes.add("/" + line, CsvHeader.cells(cells.size()), "at least 3 cells");
    } else if (kind.equals("name")) {
      names(line, cells.get(1), cells.subList(2, cells.size()));
    } else {
      ofTable(line, kind, cells.get(1), cells.subList(2, cells.size()));
    }
  }

  private void ofTable(int line, String kind, String name, List<String> rest) {
    Table table = edition.tables().get(name);
    if (table == null) {
      if (unknown.add(name)) {
        mistakes.addUnknown("/" + line + "/2", name, "a table", edition.tables().keySet());
      }
    } else if (!mistakes.areEnough()) {
      places.table(name, line);
      List<Row> ofTable = rows.computeIfAbsent(name, each -> new ArrayList<>());
      if (kind.equals("columns")) {
        columns(line, table, rest);
      } else {
        places.row(name, line);
        ofTable.add(Row.of(rest.toArray()));
      }
    }
  }

  private void names(int line, String category, List<String> more) {
    List<String> sofar = names.computeIfAbsent(category, each -> new ArrayList<>());
    String pointer = CsvPlaces.pointer("names", category);
    places.put(pointer, line, 2);
    for (int i = 0; i < more.size(); i++) {
      places.put(pointer + "/" + sofar.size(), line, i + 3);
      sofar.add(more.get(i));
    }
  }

  private void columns(int line, Table table, List<String> given) {
    List<String> wanted = SuppliedTables.spelt(table);
    for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
      String told = i < given.size() ? given.get(i) : "nothing";
      String expected = i < wanted.size() ? wanted.get(i) : "nothing";
      if (!told.equals(expected)) {
        mistakes.add("/" + line + "/" + (i + 3), told, expected);
      }
    }
  }

  private Annex annex() {
    return Annex.builder().from(header.annex(edition)).names(names).rows(rows).build();
  }
}
