package dev.indemnity.tables.result;

import dev.indemnity.core.number.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Exact numbers and amounts as text, of bounded length both ways. */
final class Figures {
  /** Longer ones would take long to read; what formulas work out stays within. */
  static final int LONGEST = 10_000;

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern QUOTIENT = Pattern.compile("(-?[0-9]+)/([0-9]+)");

  private Figures() {}

  /**
   * A number in decimals where they end and are not too many, else as a quotient.
   *
   * @throws IllegalArgumentException where it is too long even so
   */
  static String text(Fraction number) {
    String text = number.toString();
    return bounded(
        text.length() <= LONGEST ? text : number.numerator() + "/" + number.denominator());
  }

  static String text(Money money) {
    return bounded(money.getAmount().toPlainString());
  }

  private static String bounded(String number) {
    if (number.length() > LONGEST) {
      throw new IllegalArgumentException(
          "number (of " + number.length() + " characters) must have at most " + LONGEST);
    }
    return number;
  }

  static Optional<Fraction> exact(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher quotient = QUOTIENT.matcher(text);
    if (quotient.matches()) {
      BigInteger denominator = new BigInteger(quotient.group(2));
      return denominator.signum() == 0
          ? Optional.empty()
          : Optional.of(Fraction.of(new BigInteger(quotient.group(1)), denominator));
    }
    return decimal(text).map(Fraction::of);
  }

  static Optional<Money> money(CurrencyUnit currency, String text) {
    return decimal(text)
        .filter(amount -> amount.scale() <= currency.getDecimalPlaces())
        .map(amount -> Money.of(currency, amount));
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
