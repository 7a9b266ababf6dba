package dev.indemnity.tables.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.SchemeEdition;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a roster file row by row. What a cell must hold is left to the edition to say. */
final class RosterReader {
  /** What a decoder puts where bytes are not UTF-8. */
  static final char REPLACEMENT = '\uFFFD';

  private static final int SHOWN = 60;

  private final Columns columns;
  private final List<RosterRow> rows = new ArrayList<>();

  RosterReader(Columns columns) {
    this.columns = columns;
  }

  static Roster read(SchemeEdition edition, InputStream file) throws IOException {
    // not closed: the stream is the caller's
    CsvReader<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8));
    Iterator<CsvRecord> all = records.iterator();
    try {
      Problems problems = new Problems();
      Columns columns =
          Columns.read(edition, header(all, CsvRecord::getFields, problems), true, problems);
      if (!problems.none()) {
        throw new BrokenRosterException(problems.all());
      }
      RosterReader reader = new RosterReader(columns);
      reader.readRows(all);
      return new Roster(reader.rows, columns.unused());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The names of the columns; what is wrong with the record goes to the problems. */
  static <T> List<String> header(
      Iterator<T> all, Function<T, List<String>> fields, Problems problems) {
    try {
      if (all.hasNext()) {
        List<String> names = new ArrayList<>(fields.apply(all.next()));
        names.set(0, withoutMark(names.get(0)));
        return names;
      }
      problems.add(Place.at("/header"), "an empty file", "a header");
    } catch (CsvParseException e) {
      problems.add(Place.at("/header"), "text that is not CSV", "column names, commas between");
    }
    return List.of();
  }

  private static String withoutMark(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private void readRows(Iterator<CsvRecord> all) {
    int number = 1;
    try {
      for (; all.hasNext(); number++) {
        rows.add(row(number, all.next().getFields()));
      }
    } catch (CsvParseException e) {
      rows.add(new RosterRow(number, Optional.empty(), List.of(unreadableFromHere())));
    }
  }

  /** Why nothing is read any more. */
  static Reason unreadableFromHere() {
    return unreadable("from-here")
        .required("CSV: a quote that is opened is closed, a comma or line end after")
        .actual("text that is not CSV; nothing after it was read")
        .build();
  }

  /** Reads a row from its cells. */
  RosterRow row(int number, List<String> cells) {
    List<Reason> wrong = new ArrayList<>();
    if (cells.size() != columns.names().size()) {
      wrong.add(
          unreadable("row")
              .required(columns.names().size() + " cells")
              .actual(cells.size() + " cells")
              .build());
      return new RosterRow(number, Optional.empty(), wrong);
    }
    // where no column tells persons apart each row is one of its own
    String person = columns.names().contains(RosterCsv.PERSON) ? "" : "row";
    Facts.Builder facts = Facts.builder();
    for (int i = 0; i < cells.size(); i++) {
      String column = columns.names().get(i);
      String cell = cells.get(i).strip();
      boolean isPerson = column.equals(RosterCsv.PERSON);
      if (cell.indexOf(REPLACEMENT) >= 0) {
        wrong.add(cell(column, "text in UTF-8", isPersonal(column) ? "(withheld)" : shown(cell)));
      } else if (isPerson) {
        person = cell;
        if (cell.isEmpty()) {
          wrong.add(cell(column, "what tells the person from others", "nothing"));
        }
      } else if (!cell.isEmpty() && !columns.unused().contains(column)) {
        facts.put(column, value(column, cell));
      }
    }
    return new RosterRow(
        number,
        wrong.isEmpty() ? Optional.of(new Member(person, facts.build())) : Optional.empty(),
        wrong);
  }

  private @Nullable Object value(String column, String cell) {
    FactDeclaration fact = columns.facts().get(column);
    return cell.equals("null") && fact != null && fact.type().optional() ? null : cell;
  }

  private boolean isPersonal(String column) {
    FactDeclaration fact = columns.facts().get(column);
    return fact == null || fact.personal();
  }

  private static String shown(String cell) {
    return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
  }

  private static Reason cell(String column, String required, String actual) {
    return unreadable("cell").addFacts(column).required(required).actual(actual).build();
  }

  private static Reason.Builder unreadable(String what) {
    return Reason.builder().code("unreadable-" + what).outcome(Outcome.INVALID);
  }
}
