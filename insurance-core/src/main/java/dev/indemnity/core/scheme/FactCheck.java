package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Nearest;
import java.util.List;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Whether a value is one its fact may have. */
final class FactCheck {
  private static final int SHOWN = 60;
  private static final int NEAREST = 3;

  /**
   * A value that was looked at.
   *
   * @param value the value; null: known to be absent, or wrong
   * @param wrong why it cannot be used; null: it can
   */
  record Checked(@Nullable Object value, @Nullable Undetermined wrong) {}

  private FactCheck() {}

  static Checked of(
      Slots.Setting setting, String key, Declarations.Kept fact, @Nullable Object raw) {
    Object value;
    try {
      requireCurrency(setting.currency(), raw);
      value = Values.of(fact.type(), raw, setting.zone());
    } catch (IllegalArgumentException e) {
      return new Checked(null, wrong(key, String.valueOf(e.getMessage()), shown(fact, raw)));
    }
    Interval<Fraction> range = fact.range().orElse(null);
    if (range != null && value instanceof Fraction number && !range.contains(number)) {
      return new Checked(null, wrong(key, "in " + range, shown(fact, raw)));
    }
    return value instanceof String name && fact.type().kind() == Type.Kind.CATEGORY
        ? listed(setting, key, fact, name)
        : new Checked(value, null);
  }

  private static Checked listed(
      Slots.Setting setting, String key, Declarations.Kept fact, String name) {
    Category category = setting.categories().get(fact.type().label());
    if (category == null || category.values().contains(name)) {
      return new Checked(name, null);
    }
    List<String> nearest = Nearest.to(name, category.values(), NEAREST);
    if (category.unlisted() == Category.Unlisted.INVALID) {
      String required = "one of " + (category.values().size() <= 12 ? category.values() : nearest);
      return new Checked(null, wrong(key, required, shown(fact, name)));
    }
    boolean refer = category.unlisted() == Category.Unlisted.REFER;
    return new Checked(
        null, Undetermined.of(new Cause.Unlisted(key, refer, shown(fact, name), nearest)));
  }

  static void requireCurrency(CurrencyUnit currency, @Nullable Object raw) {
    if (raw instanceof BigMoneyProvider money
        && !money.toBigMoney().getCurrencyUnit().equals(currency)) {
      throw new IllegalArgumentException("must be in " + currency);
    }
  }

  static Undetermined wrong(String key, String required, String actual) {
    return Undetermined.of(new Cause.Invalid(key, required, actual));
  }

  private static String shown(Declarations.Kept fact, @Nullable Object raw) {
    if (fact.personal()) {
      return "(withheld)";
    }
    String text = String.valueOf(raw);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
