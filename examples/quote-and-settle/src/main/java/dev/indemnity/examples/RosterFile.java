package dev.indemnity.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A roster as a file has it: a row for each person, a column for each fact.
 *
 * @param members the rows that could be read, by their number in the file
 * @param bad the cells that could not
 */
record RosterFile(List<Read> members, List<Bad> bad) {
  /** A row that was read. */
  record Read(int row, Member member) {}

  /** A cell that was not, and so neither was its row. */
  record Bad(int row, String column, String value, String expected) {}

  static RosterFile read(InputStream file) throws IOException {
    List<Read> members = new ArrayList<>();
    List<Bad> bad = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      int number = 0;
      for (NamedCsvRecord row : rows) {
        number++;
        int problems = bad.size();
        Member member = member(row, number, bad);
        if (bad.size() == problems) {
          members.add(new Read(number, member));
        }
      }
    }
    return new RosterFile(List.copyOf(members), List.copyOf(bad));
  }

  private static Member member(NamedCsvRecord row, int number, List<Bad> bad) {
    String person = row.getField("person");
    if (person.isBlank()) {
      bad.add(new Bad(number, "person", person, "who the person is"));
    }
    Facts facts = Facts.none();
    for (Map.Entry<String, String> cell : row.getFieldsAsMap().entrySet()) {
      String value = cell.getValue();
      if (!cell.getKey().equals("person") && !value.isEmpty()) {
        try {
          facts = facts.with(cell.getKey(), fact(cell.getKey(), value));
        } catch (IllegalArgumentException e) {
          bad.add(new Bad(number, cell.getKey(), value, expected(cell.getKey())));
        }
      }
    }
    return new Member(person.isBlank() ? "nobody" : person, facts);
  }

  private static Object fact(String column, String value) {
    return switch (column) {
      case "worker.socialInsured", "worker.enrolledAsClass6" -> yesOrNo(value);
      case "worker.workHeight", "plan.deathLimit" -> notNegative(new BigDecimal(value));
      default -> value;
    };
  }

  private static String expected(String column) {
    return column.endsWith("Height") || column.endsWith("Limit")
        ? "a number, not negative"
        : "true or false";
  }

  private static Boolean yesOrNo(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(value);
    }
    return Boolean.valueOf(value);
  }

  private static BigDecimal notNegative(BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(value.toString());
    }
    return value;
  }
}
