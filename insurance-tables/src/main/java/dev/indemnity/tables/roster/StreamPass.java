package dev.indemnity.tables.roster;

import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file block by block, and writes its rows with a price or the reasons for none. */
final class StreamPass {
  private static final String UNLISTED = "unlisted";

  /** How many records are kept of what no category lists: it can be anything. */
  private static final int MOST_UNLISTED = 1000;

  private final StreamRecords records;
  private final RosterStream.Builder settings;
  private final StreamShares shares;
  private final PricedFile priced;
  private final UnpricedFile unpriced;
  private final StreamPricer pricers;
  private final ExactRow exact;
  private final StreamBlock block;
  private final StreamPrices prices;

  /** By row and fact that counts it, which row of its person it is. */
  private final long[] shareOf;

  /** By rule, what it requires as the edition says it, whatever a row has. */
  private final Map<String, String> required;

  /** By rule, the record of its reason without a row, where only the first reason is asked for. */
  private final Map<String, String> toldOfRules = new HashMap<>();

  /** The same by what rows have that no category lists. */
  private final Map<String, String> toldOfUnlisted = new HashMap<>();

  private long rows;
  private long scalarRows;

  StreamPass(
      StreamRecords records,
      RosterStream.Builder settings,
      StreamShares shares,
      OutputStream priced,
      OutputStream unpriced) {
    Scheme scheme = settings.scheme;
    this.records = records;
    this.settings = settings;
    this.shares = shares;
    this.pricers =
        new StreamPricer(
            scheme, settings.shared, settings.amounts, records.columns(), settings.blockRows);
    this.exact = new ExactRow(scheme, settings.shared, records.columns(), settings.amounts);
    this.block = new StreamBlock(pricers.columns(), settings.blockRows);
    this.prices = new StreamPrices(pricers.amounts().size(), settings.blockRows);
    this.shareOf = new long[settings.blockRows * shares.facts()];
    this.required =
        scheme.eligibility().stream()
            .map(each -> each.rule())
            .filter(each -> each.scope() == Rule.Scope.PERSON)
            .collect(Collectors.toMap(Rule::id, Rule::require));
    this.priced = new PricedFile(scheme, settings.amounts.keySet(), priced);
    this.unpriced = new UnpricedFile(unpriced);
  }

  StreamedRoster price(StreamProgress progress) throws IOException {
    progress.beginPass();
    priced.writeHeader(records.columns().names());
    while (records.next(block)) {
      if (block.isFull()) {
        price();
        progress.at(rows, records.bytes());
      }
    }
    price();
    if (records.isUnreadable()) {
      rows++;
      unpriced.write(rows, List.of(RosterReader.unreadableFromHere()));
    }
    priced.flush();
    unpriced.flush();
    progress.end(rows, records.bytes());
    return new StreamedRoster(rows, priced.rows(), scalarRows, priced.sums());
  }

  /** Prices the rows of the block, and writes them. */
  private void price() throws IOException {
    RosterPricer pricer = pricers.pricer();
    for (int row = 0; row < block.rows(); row++) {
      shares.tell(rows + row + 1, shareOf, row * shares.facts());
      if (block.place(row) != StreamBlock.EXACT) {
        pricers.share(block.place(row), shareOf, row * shares.facts());
      }
    }
    scalarRows +=
        pricer.price(pricers.rosterColumns(), 0, block.placed(), prices.written()).scalarRows();
    for (int row = 0; row < block.rows(); row++) {
      rows++;
      int place = block.place(row);
      if (place == StreamBlock.EXACT) {
        scalarRows++;
        writeExactly(row);
      } else if (prices.reasons()[place] == 0) {
        priced.write(block, row, prices, place);
      } else {
        writeRefused(row, pricer.reasons().get(prices.reasons()[place] - 1).code());
      }
    }
    block.clear();
  }

  /** Writes a row as the scalar reading has it. */
  private void writeExactly(int row) throws IOException {
    ExactRow.Answer answer = exact(row);
    if (answer.amounts().isPresent()) {
      priced.write(block, row, answer.amounts().get());
    } else {
      unpriced.write(rows, answer.reasons());
    }
  }

  private ExactRow.Answer exact(int row) {
    return exact.price(block.bytes(row), shareOf, row * shares.facts());
  }

  private void writeRefused(int row, String code) throws IOException {
    boolean ofRule = required.containsKey(code);
    boolean ofUnlisted = code.equals(UNLISTED);
    if (!settings.firstReasonOnly || ofRule == ofUnlisted) {
      writeExactly(row);
    } else if (ofRule) {
      unpriced.write(rows, ofRule(row, code));
    } else {
      unpriced.write(rows, ofUnlisted(row));
    }
  }

  /** Nothing of it may depend on the row it was first told of. */
  private String ofRule(int row, String code) {
    @Nullable String told = toldOfRules.get(code);
    if (told == null) {
      told =
          UnpricedFile.withoutRow(
              Reason.builder()
                  .from(first(row, code))
                  .required(Objects.requireNonNull(required.get(code)))
                  .actual("")
                  .build());
      toldOfRules.put(code, told);
    }
    return told;
  }

  private String ofUnlisted(int row) {
    String text = block.unlisted(row);
    @Nullable String told = toldOfUnlisted.get(text);
    if (told == null) {
      told = UnpricedFile.withoutRow(first(row, UNLISTED));
      if (toldOfUnlisted.size() < MOST_UNLISTED) {
        toldOfUnlisted.put(text, told);
      }
    }
    return told;
  }

  private Reason first(int row, String code) {
    return exact(row).reasons().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("reason " + code + " is not told"));
  }
}
