package dev.indemnity.core.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How an amount is shared out by weights so that the shares add up to it, to the smallest step: who
 * takes what rounding leaves. No share has the opposite sign of the amount, and a weight of 0 takes
 * nothing.
 */
public enum Apportionment {
  /**
   * Each takes what all up to it come to, rounded, less what those before it took. Neighbours
   * together take what one in their place would, so it is right for parts of a time.
   */
  CUMULATIVE {
    @Override
    List<Fraction> share(Fraction amount, Rounding rounding, Weights weights) {
      List<Fraction> shares = new ArrayList<>();
      Fraction sum = Fraction.ZERO;
      Fraction taken = Fraction.ZERO;
      for (Fraction weight : weights.each()) {
        sum = sum.plus(weight);
        Fraction all = part(amount, sum, weights.sum(), rounding);
        shares.add(all.minus(taken));
        taken = all;
      }
      return shares;
    }
  },

  /**
   * Each takes the whole steps in its share; the steps left go one by one to those of whose shares
   * most was cut off, of equals to the first. The mode of the rounding is not asked.
   */
  LARGEST_REMAINDER {
    @Override
    List<Fraction> share(Fraction amount, Rounding rounding, Weights weights) {
      Fraction step = amount.signum() < 0 ? rounding.step().negate() : rounding.step();
      Fraction steps = amount.dividedBy(step);
      List<Fraction> whole = new ArrayList<>();
      List<Fraction> cut = new ArrayList<>();
      List<Integer> order = new ArrayList<>();
      Fraction left = steps;
      for (Fraction weight : weights.each()) {
        Fraction exact = steps.times(weight).dividedBy(weights.sum());
        order.add(whole.size());
        whole.add(exact.floor());
        cut.add(exact.minus(exact.floor()));
        left = left.minus(exact.floor());
      }
      // sorting keeps the order of equals, and fewer steps are left than there are remainders
      order.sort(Comparator.comparing(cut::get).reversed());
      for (int i = 0; i < left.toLongExact(); i++) {
        whole.set(order.get(i), whole.get(order.get(i)).plus(Fraction.ONE));
      }
      whole.replaceAll(step::times);
      return whole;
    }
  },

  /** Each takes its share, rounded, as far as there is that much left; the last takes the rest. */
  LAST_TAKES_THE_REST {
    @Override
    List<Fraction> share(Fraction amount, Rounding rounding, Weights weights) {
      List<Fraction> shares = new ArrayList<>();
      Fraction left = amount;
      for (int i = 0; i < weights.each().size(); i++) {
        Fraction own = part(amount, weights.each().get(i), weights.sum(), rounding);
        Fraction taken = i == weights.last() || own.abs().compareTo(left.abs()) > 0 ? left : own;
        shares.add(taken);
        left = left.minus(taken);
      }
      return shares;
    }
  };

  /**
   * Weights that were checked.
   *
   * @param each the weights
   * @param sum what they come to
   * @param last the place of the last that is more than 0
   */
  record Weights(List<Fraction> each, Fraction sum, int last) {
    static Weights of(List<Fraction> weights) {
      Fraction sum = Fraction.ZERO;
      int last = -1;
      for (int i = 0; i < weights.size(); i++) {
        Fraction weight = weights.get(i);
        if (weight.signum() < 0) {
          throw new IllegalArgumentException("weight (" + weight + ") must not be negative");
        }
        last = weight.signum() > 0 ? i : last;
        sum = sum.plus(weight);
      }
      if (last < 0) {
        throw new IllegalArgumentException(
            "weights (" + weights.size() + ", all 0) must have one above 0");
      }
      return new Weights(weights, sum, last);
    }
  }

  abstract List<Fraction> share(Fraction amount, Rounding rounding, Weights weights);

  /**
   * Shares an amount out.
   *
   * @param amount the amount, a whole number of the steps of the rounding; may be negative
   * @param rounding to which steps shares are rounded, and how
   * @param weights the weights, in the order of the shares
   * @return a share for each weight; they add up to the amount
   * @throws IllegalArgumentException where a weight is negative, none is above 0, or the amount is
   *     not a whole number of steps
   */
  public List<Fraction> of(Fraction amount, Rounding rounding, List<Fraction> weights) {
    if (!amount.dividedBy(rounding.step()).isWhole()) {
      // the amount may be somebody's premium: it is not shown
      throw new IllegalArgumentException(
          "amount must be a whole number of steps of " + rounding.step());
    }
    return Collections.unmodifiableList(share(amount, rounding, Weights.of(List.copyOf(weights))));
  }

  /**
   * What a part of something comes to, rounded: shares of {@link #CUMULATIVE} are differences of
   * this.
   *
   * @param amount what the whole comes to
   * @param part how much of the whole
   * @param whole the whole; not 0
   * @param rounding how the result is rounded
   * @return the amount of the part
   * @throws ArithmeticException if the whole is 0
   */
  public static Fraction part(Fraction amount, Fraction part, Fraction whole, Rounding rounding) {
    return rounding.apply(amount.times(part).dividedBy(whole));
  }
}
