package dev.indemnity.tables.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;

/** Writes the files of a quote. */
final class RosterWriter {
  /** The columns of what is told of a reason. */
  static final List<String> TOLD =
      List.of("outcome", "code", "clause", "fact", "required", "actual", "nearest", "says");

  private final CsvWriter records;
  private final StringWriter text = new StringWriter();

  private RosterWriter() {
    records = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
  }

  static void priced(RosterQuote quote, Appendable out) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    quote.priced().forEach(row -> row.lines().forEach(line -> lines.add(line.id())));
    List<String> header = new ArrayList<>(List.of("row", RosterCsv.PERSON));
    header.addAll(lines);
    header.add("premium");
    RosterWriter writer = new RosterWriter();
    writer.records.writeRecord(header);
    for (QuotedRow row : quote.priced()) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number()), row.person()));
      lines.forEach(line -> cells.add(amount(row, line)));
      cells.add(row.premium().map(RosterWriter::plain).orElse(""));
      writer.records.writeRecord(cells);
    }
    writer.to(out);
  }

  private static String amount(QuotedRow row, String line) {
    return row.lines().stream()
        .filter(each -> each.id().equals(line))
        .map(Amount::rounded)
        .map(RosterWriter::plain)
        .findFirst()
        .orElse("");
  }

  static void unpriced(RosterQuote quote, Appendable out) throws IOException {
    RosterWriter writer = new RosterWriter();
    List<String> header = new ArrayList<>(List.of("row", RosterCsv.PERSON));
    header.addAll(TOLD);
    writer.records.writeRecord(header);
    for (QuotedRow row : quote.unpriced()) {
      for (Reason reason : row.reasons()) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number()), row.person()));
        cells.addAll(told(reason));
        writer.records.writeRecord(cells);
      }
    }
    writer.to(out);
  }

  /** What is told of a reason. */
  static List<String> told(Reason reason) {
    return List.of(
        reason.outcome().name().toLowerCase(Locale.ROOT),
        reason.code(),
        reason.clause(),
        String.join(" ", reason.facts()),
        reason.required(),
        reason.actual(),
        String.join(" ", reason.nearest()),
        reason.says().map(Object::toString).orElse(""));
  }

  static void summary(RosterQuote quote, String by, Appendable out) throws IOException {
    RosterWriter writer = new RosterWriter();
    writer.records.writeRecord(by, "heads", "priced heads", "premium");
    for (PremiumGroup group : quote.groups(by)) {
      writer.records.writeRecord(
          group.name(),
          String.valueOf(group.heads()),
          String.valueOf(group.pricedHeads()),
          plain(group.premium()));
    }
    writer.to(out);
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }

  private void to(Appendable out) throws IOException {
    records.flush();
    out.append(text.getBuffer());
  }
}
