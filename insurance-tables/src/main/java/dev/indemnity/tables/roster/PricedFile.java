package dev.indemnity.tables.roster;

import dev.indemnity.core.roster.RosterPrices;
import dev.indemnity.core.scheme.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The file of priced rows: their cells, then their amounts. */
final class PricedFile {
  private static final int MOST_BYTES = 1 << 16;

  private final OutputStream out;
  private final StreamOutput text = new StreamOutput(2 * MOST_BYTES);
  private final CurrencyUnit currency;
  private final int places;
  private final int lines;
  private final List<String> names = new ArrayList<>();
  private final BigDecimal[] sums;

  /** What comes on top of the sums, in the smallest units of the currency. */
  private final long[] recent;

  private long rows;

  PricedFile(Scheme scheme, Set<String> asked, OutputStream out) {
    this.out = out;
    this.currency = scheme.edition().currency();
    this.places = currency.getDecimalPlaces();
    scheme.premium().stream()
        .filter(each -> each.line().perPerson())
        .forEach(each -> names.add(each.line().id()));
    this.lines = names.size();
    names.addAll(asked);
    if (lines > 1) {
      names.add("premium");
    }
    this.sums = new BigDecimal[names.size()];
    Arrays.fill(sums, BigDecimal.ZERO);
    this.recent = new long[names.size()];
  }

  void writeHeader(List<String> columns) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(names);
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        text.add(',');
      }
      text.addCell(i == 0, all.get(i).toCharArray(), 0, all.get(i).length());
    }
    text.add('\n');
  }

  /** Writes a row with the amounts at a place of the columns of prices. */
  void write(StreamBlock block, int row, StreamPrices prices, int place) throws IOException {
    block.write(row, text);
    long premium = 0;
    int amounts = prices.amounts().size();
    for (int i = 0; i < amounts; i++) {
      long amount = prices.amounts().get(i)[place];
      text.add(',');
      if (amount != RosterPrices.NO_AMOUNT) {
        text.addAmount(amount, places);
        sum(i, amount);
        premium += i < lines ? amount : 0;
      }
    }
    if (lines > 1) {
      text.add(',');
      text.addAmount(premium, places);
      sum(amounts, premium);
    }
    end();
  }

  private void sum(int amount, long units) {
    long sum = recent[amount] + units;
    if (((recent[amount] ^ sum) & (units ^ sum)) < 0) {
      sums[amount] = sums[amount].add(BigDecimal.valueOf(recent[amount], places));
      sum = units;
    }
    recent[amount] = sum;
  }

  /** Writes a row with these amounts; a null where there is none. */
  void write(StreamBlock block, int row, List<@Nullable BigDecimal> exact) throws IOException {
    block.write(row, text);
    List<@Nullable BigDecimal> amounts = new ArrayList<>(exact);
    if (lines > 1) {
      BigDecimal premium = BigDecimal.ZERO;
      for (BigDecimal line : exact.subList(0, lines)) {
        premium = line == null ? premium : premium.add(line);
      }
      amounts.add(premium);
    }
    for (int i = 0; i < amounts.size(); i++) {
      BigDecimal amount = amounts.get(i);
      text.add(',');
      if (amount != null) {
        text.add(amount.toPlainString());
        sums[i] = sums[i].add(amount);
      }
    }
    end();
  }

  private void end() throws IOException {
    text.add('\n');
    rows++;
    if (text.size() >= MOST_BYTES) {
      text.writeTo(out);
    }
  }

  void flush() throws IOException {
    text.writeTo(out);
    out.flush();
  }

  long rows() {
    return rows;
  }

  Map<String, Money> sums() {
    Map<String, Money> all = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      all.put(names.get(i), Money.of(currency, sums[i].add(BigDecimal.valueOf(recent[i], places))));
    }
    return all;
  }
}
