package dev.indemnity.core.roster;

import java.util.Arrays;
import java.util.List;

/** One of several pricers, and where its amounts and reasons stand among those of all. */
final class Numbered {
  private final RosterPricer pricer;

  /** By amount of the pricer, its place among all. */
  private final int[] amounts;

  /** The places of the amounts it does not have. */
  private final int[] others;

  /** By reason of the pricer, from 1, its number among all; 0 for 0. */
  private final int[] numbers;

  /** Whether all numbers are what they were. */
  private final boolean same;

  private Numbered(RosterPricer pricer, int[] amounts, int[] others, int[] numbers, boolean same) {
    this.pricer = pricer;
    this.amounts = amounts;
    this.others = others;
    this.numbers = numbers;
    this.same = same;
  }

  RosterPricer pricer() {
    return pricer;
  }

  static Numbered of(RosterPricer pricer, List<RosterReason> reasons, List<String> amounts) {
    int[] numbers = new int[pricer.reasons().size() + 1];
    boolean same = true;
    for (int i = 1; i < numbers.length; i++) {
      numbers[i] = reasons.indexOf(pricer.reasons().get(i - 1)) + 1;
      same &= numbers[i] == i;
    }
    int[] own = pricer.amounts().stream().mapToInt(amounts::indexOf).toArray();
    int[] others =
        amounts.stream()
            .filter(each -> !pricer.amounts().contains(each))
            .mapToInt(amounts::indexOf)
            .toArray();
    return new Numbered(pricer, own, others, numbers, same);
  }

  /** The arrays the pricer writes to. */
  RosterPrices of(RosterPrices all) {
    return RosterPrices.of(
        all.reasons, Arrays.stream(amounts).mapToObj(i -> all.amounts[i]).toList());
  }

  /** Gives the reasons of rows the numbers they have among all, and clears what is not theirs. */
  void renumber(int from, int to, RosterPrices all) {
    if (!same) {
      byte[] reasons = all.reasons;
      for (int row = from; row < to; row++) {
        reasons[row] = (byte) numbers[reasons[row]];
      }
    }
    for (int other : others) {
      Arrays.fill(all.amounts[other], from, to, 0);
    }
  }

  RosterTotals among(
      RosterTotals own, List<String> groups, List<String> all, List<RosterReason> reasons) {
    return own.among(groups, amounts, all.size(), numbers, reasons.size());
  }
}
