package dev.indemnity.tables.annex;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Annexes as CSV. */
final class AnnexCsv {
  private static final Set<String> KINDS = Set.of("annex", "name", "columns", "row");
  private static final Set<String> HEADER = Set.of("of", "id", "title", "figures", "supplies");

  private final SchemeEdition edition;
  private final String file;
  private final Problems problems = new Problems();
  private final Map<String, List<String>> header = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  /** The record that says what an annex has at a pointer. */
  private final Map<String, Integer> records = new HashMap<>();

  private AnnexCsv(SchemeEdition edition, String file) {
    this.edition = edition;
    this.file = file;
  }

  static AnnexFile read(SchemeEdition edition, byte[] bytes, String name) {
    AnnexCsv csv = new AnnexCsv(edition, name);
    csv.records(bytes);
    return new AnnexFile(name, csv.annex(), csv.problems.all(), csv::inFile);
  }

  private void records(byte[] bytes) {
    if (bytes.length > Annexes.MOST_BYTES) {
      problems.add(at(0, 0), "more than 8 MiB", "a small file");
      return;
    }
    int number = 1;
    try {
      for (CsvRecord record :
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(
                  new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
        record(number, cells(number, record.getFields()));
        number++;
      }
    } catch (CsvParseException e) {
      problems.add(at(number, 0), "text that is not CSV", "cells with commas between");
    }
  }

  /** Cells without blanks around them; spreadsheets fill records up with empty ones. */
  private static List<String> cells(int number, List<String> fields) {
    List<String> cells = new ArrayList<>(fields.stream().map(String::strip).toList());
    if (number == 1 && !cells.isEmpty()) {
      cells.set(0, cells.get(0).replace("\uFEFF", ""));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private void record(int number, List<String> cells) {
    if (cells.isEmpty()) {
      return;
    }
    String kind = cells.get(0);
    if (!KINDS.contains(kind)) {
      problems.addUnknown(at(number, 1), kind, "annex, name, columns or row", KINDS);
      return;
    }
    if (cells.size() < 3) {
      problems.add(at(number, 0), cells.size() + " cells", "at least 3 cells");
      return;
    }
    String of = cells.get(1);
    List<String> rest = List.copyOf(cells.subList(2, cells.size()));
    switch (kind) {
      case "annex" -> header(number, of, rest);
      case "name" -> {
        names.computeIfAbsent(of, each -> new ArrayList<>()).addAll(rest);
        records.putIfAbsent("/names/" + escaped(of), number);
      }
      case "columns" -> columns(number, of, rest);
      default -> {
        List<Row> ofTable = rows.computeIfAbsent(of, each -> new ArrayList<>());
        records.putIfAbsent("/tables/" + escaped(of), number);
        records.put("/tables/" + escaped(of) + "/rows/" + ofTable.size(), number);
        ofTable.add(Row.of(rest.toArray()));
      }
    }
  }

  private static String escaped(String name) {
    return Place.at("").child(name).pointer().substring(1);
  }

  private void header(int number, String key, List<String> values) {
    if (!HEADER.contains(key)) {
      problems.addUnknown(at(number, 2), key, "of, id, title, figures or supplies", HEADER);
    } else if (header.putIfAbsent(key, values) != null) {
      problems.add(at(number, 2), key + " once more", "each once");
    }
    records.put("/annex/" + key, number);
  }

  private void columns(int number, String name, List<String> given) {
    Table table = edition.tables().get(name);
    records.putIfAbsent("/tables/" + escaped(name), number);
    rows.computeIfAbsent(name, each -> new ArrayList<>());
    if (table == null) {
      return;
    }
    List<String> wanted = spelt(table);
    for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
      String told = i < given.size() ? given.get(i) : "nothing";
      String expected = i < wanted.size() ? wanted.get(i) : "nothing";
      if (!told.equals(expected)) {
        problems.add(at(number, i + 3), told, expected);
      }
    }
  }

  private static List<String> spelt(Table table) {
    return SuppliedTables.columns(table).entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .toList();
  }

  private Optional<Annex> annex() {
    for (String key : List.of("of", "id", "title", "figures", "supplies")) {
      if (!header.containsKey(key)) {
        problems.add(at(0, 0), "no record annex," + key, "the record annex," + key);
      }
    }
    List<String> of = header.getOrDefault("of", List.of());
    if (of.size() == 1) {
      problems.add(at(record("/annex/of"), 0), "an id alone", "an id and a label");
    }
    String word = first("figures");
    SchemeEdition.Figures figures = AnnexHeader.FIGURES.get(word);
    if (header.containsKey("figures") && figures == null) {
      problems.addUnknown(
          at(record("/annex/figures"), 3),
          word,
          AnnexHeader.FIGURES_TO_CHOOSE,
          AnnexHeader.FIGURES.keySet());
    }
    if (of.size() < 2 || figures == null || first("id").isEmpty() || first("title").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Annex.builder()
            .of(of.get(0))
            .label(of.get(1))
            .id(first("id"))
            .title(Text.of(first("title")))
            .figures(figures)
            .supplies(header.getOrDefault("supplies", List.of()))
            .names(names)
            .rows(rows)
            .build());
  }

  private String first(String key) {
    return header.getOrDefault(key, List.of("")).get(0);
  }

  private int record(String pointer) {
    return records.getOrDefault(pointer, 0);
  }

  private Place at(int record, int cell) {
    return new Place(file, record == 0 ? "" : "/" + record + (cell == 0 ? "" : "/" + cell), 0);
  }

  /** The record and cell of what an annex has at a pointer, or at the nearest above it. */
  private String inFile(String pointer) {
    String start = pointer;
    String cell = "";
    while (!start.isEmpty()) {
      Integer record = records.get(start);
      if (record != null) {
        return "/" + record + cell;
      }
      int slash = start.lastIndexOf('/');
      String last = start.substring(slash + 1);
      cell = last.matches("[0-9]{1,6}") ? "/" + (Integer.parseInt(last) + 3) : "";
      start = start.substring(0, slash);
    }
    return pointer;
  }

  static String template(SchemeEdition edition) {
    Map<String, Table> tables = SuppliedTables.toSupply(edition);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("annex", "of", edition.id(), edition.label());
      csv.writeRecord("annex", "id", AnnexHeader.ID);
      csv.writeRecord("annex", "title", AnnexHeader.TITLE);
      csv.writeRecord("annex", "figures", AnnexHeader.FIGURES_TO_CHOOSE);
      List<String> supplies = new ArrayList<>(List.of("annex", "supplies"));
      supplies.addAll(SuppliedTables.annexes(tables));
      csv.writeRecord(supplies);
      tables.forEach(
          (name, table) -> {
            List<String> columns = new ArrayList<>(List.of("columns", name));
            columns.addAll(spelt(table));
            csv.writeRecord(columns);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
