package dev.indemnity.tables.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Scheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RosterStreamProperties {
  private static final List<String> COLUMNS =
      List.of(
          "person",
          "worker.trade",
          "worker.limit",
          "worker.wage",
          "worker.depth",
          "worker.birthDate",
          "worker.leftOn",
          "worker.trained",
          "worker.shift",
          "worker.tag",
          "worker.berth",
          "worker.occupation");

  private static final List<List<String>> USUAL =
      List.of(
          List.of("ann", "ben", "cid", "d,ot", "安", "\"eve\""),
          List.of("rigger", "diver", " rigger "),
          List.of("100000.00", "200000.00", "100000", "0100000.0"),
          List.of("5000.00", "0", "0005.10", "333.33"),
          List.of("1", "10", "10.001", "35.5"),
          List.of("1990-05-01", "2000-02-29", "2009-03-01", "1959-03-02"),
          List.of("null", "2025-03-02", "2026-01-01"),
          List.of("true", "true", ""),
          List.of("13:00", "08:30:00"),
          List.of("", "a tag", "two\nlines", "say \"so\"", "码头 🏗", "#"),
          List.of("a", "b", "c"),
          List.of("cook", ""));

  private static final List<List<String>> UNUSUAL =
      List.of(
          List.of("", "\uFFFD", "null", "#ann", " ann "),
          List.of("sailor", "null", "", "Rigger"),
          List.of("1e5", "+5", "-1", "300000.00", "", "100000.000", "99999999999999999999", "null"),
          List.of(".5", "5.", "-0.01", "1.005", "", "12345678901.00", "1,000"),
          List.of("deep", "0.0001", "", "-3", "20000.5"),
          List.of("2025-02-29", "2025-1-1", "2010-01-01", "1950-01-01", "", "+12000-01-01"),
          List.of("2025-03-01", "", "0001-01-01", "2025-13-01", "NULL"),
          List.of("false", "yes", "null", "TRUE"),
          List.of("25:00", "null", ""),
          List.of("\uFFFD", "x".repeat(9000), "\r\n"),
          List.of("none", "null", "", "berth of its own"),
          List.of("\uFFFD", "null"));

  private record Written(String priced, String unpriced, StreamedRoster told) {}

  private static String file(Random random, int rows) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    String end = random.nextBoolean() ? "\n" : "\r\n";
    text.append(String.join(",", COLUMNS));
    int odd = 2 + random.nextInt(40);
    for (int row = 0; row < rows; row++) {
      text.append(random.nextInt(20) == 0 ? end + end : end);
      int cells = COLUMNS.size() + (random.nextInt(30) == 0 ? random.nextInt(5) - 2 : 0);
      for (int i = 0; i < cells; i++) {
        int column = Math.min(i, COLUMNS.size() - 1);
        List<String> from = (random.nextInt(odd) == 0 ? UNUSUAL : USUAL).get(column);
        text.append(i == 0 ? "" : ",")
            .append(quoted(from.get(random.nextInt(from.size())), random));
      }
    }
    return text.append(random.nextBoolean() ? end : "").toString();
  }

  private static String quoted(String cell, Random random) {
    boolean needed = cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return needed || random.nextInt(5) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static Written stream(Scheme scheme, Path file, int blockRows, long sortBytes)
      throws IOException {
    Path folder = Files.createTempDirectory("sorted");
    ByteArrayOutputStream priced = new ByteArrayOutputStream();
    ByteArrayOutputStream unpriced = new ByteArrayOutputStream();
    StreamedRoster told =
        RosterStream.builder(scheme)
            .shared(WharfPlan.SHARED)
            .blockRows(blockRows)
            .sortIn(folder, sortBytes)
            .build()
            .price(file, priced, unpriced);
    Files.delete(folder); // which must be empty
    return new Written(priced.toString(UTF_8), unpriced.toString(UTF_8), told);
  }

  private static List<List<String>> records(String csv) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(csv)
        .stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  @Property(tries = 60)
  void eachRowComesOutAsInAQuoteOfTheWholeRosterWhateverTheBlocks(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Scheme scheme =
        List.of(WharfPlan.ALONE, WharfPlan.SHARES, WharfPlan.WITHIN).get(random.nextInt(3));
    String text = file(random, random.nextInt(40));
    Path file = Files.createTempFile("roster", ".csv");
    Files.writeString(file, text);

    Written written = stream(scheme, file, 1000, 1 << 20);
    RosterQuote quote =
        RosterQuote.of(
            scheme,
            Application.builder().facts(WharfPlan.SHARED).build(),
            RosterCsv.read(scheme.edition(), new ByteArrayInputStream(text.getBytes(UTF_8))));

    assertThat(records(written.priced)).containsExactlyElementsOf(priced(text, quote));
    assertThat(records(written.unpriced)).containsExactlyElementsOf(unpriced(quote));
    assertThat(written.told.rows()).isEqualTo(quote.rows().size());
    assertThat(written.told.unpriced()).isEqualTo(quote.unpriced().size());
    assertThat(written.told.sums().get("premium")).isEqualTo(quote.quote().pricedSubtotal());
    for (int blockRows : new int[] {1, 2, 7}) {
      assertThat(stream(scheme, file, blockRows, 1 + random.nextInt(500))).isEqualTo(written);
    }
    Files.delete(file);
  }

  private static List<List<String>> priced(String text, RosterQuote quote) {
    List<List<String>> read = records(text);
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(COLUMNS);
    header.addAll(List.of("annual", "deep", "premium"));
    rows.add(header);
    for (QuotedRow row : quote.rows()) {
      if (row.outcome() == Outcome.DONE) {
        List<String> cells = new ArrayList<>(read.get(row.number()));
        cells.add(line(row, "annual").toPlainString());
        cells.add(line(row, "deep").toPlainString());
        cells.add(row.premium().orElseThrow().getAmount().toPlainString());
        rows.add(cells);
      }
    }
    return rows;
  }

  private static BigDecimal line(QuotedRow row, String id) {
    return row.lines().stream()
        .filter(each -> each.id().equals(id))
        .map(Amount::rounded)
        .map(each -> each.getAmount())
        .findFirst()
        .orElse(new BigDecimal("0.00"));
  }

  private static List<List<String>> unpriced(RosterQuote quote) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("row"));
    header.addAll(RosterWriter.TOLD);
    rows.add(header);
    for (QuotedRow row : quote.unpriced()) {
      for (Reason reason : row.reasons()) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number())));
        cells.addAll(RosterWriter.told(reason));
        rows.add(cells);
      }
    }
    return rows;
  }
}
