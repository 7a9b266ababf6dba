package dev.indemnity.core.premium;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.RosterSummary;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums a quote up by something its rows have, such as the class of their occupation. */
public final class PremiumGroups {
  private PremiumGroups() {}

  /**
   * Sums a quote up.
   *
   * @param scheme the scheme that quoted
   * @param application the application it quoted
   * @param quote the quote
   * @param by the fact or definition to group by
   * @return the groups that have a row: names of a category in its order, other values in their
   *     text's; last the rows of which it cannot be told
   * @throws IllegalArgumentException where there is no such name, or the quote is not of the
   *     application
   */
  public static List<PremiumGroup> of(
      Scheme scheme, Application application, PremiumQuote quote, String by) {
    Formula formula = scheme.named(by);
    if (quote.persons().size() != application.members().size()) {
      throw new IllegalArgumentException(
          "quote of "
              + quote.persons().size()
              + " rows must be of the application, which has "
              + application.members().size());
    }
    Map<String, List<PersonQuote>> grouped = inOrder(scheme, formula.type());
    List<PersonQuote> untold = new ArrayList<>();
    List<Bound.Row> rows = scheme.bind(application, List.of()).rows();
    for (int i = 0; i < rows.size(); i++) {
      Object value = formula.value(rows.get(i).values().frame());
      (value == null || value instanceof Undetermined
              ? untold
              : grouped.computeIfAbsent(text(formula.type(), value), each -> new ArrayList<>()))
          .add(quote.persons().get(i));
    }
    List<Map.Entry<String, List<PersonQuote>>> groups = new ArrayList<>(grouped.entrySet());
    groups.add(Map.entry("", untold));
    CurrencyUnit currency = scheme.currency();
    return groups.stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> group(each.getKey(), each.getValue(), currency))
        .toList();
  }

  private static Map<String, List<PersonQuote>> inOrder(Scheme scheme, Type type) {
    Category category =
        type.kind() == Type.Kind.CATEGORY
            ? scheme.edition().category(type.label()).orElse(null)
            : null;
    Map<String, List<PersonQuote>> grouped =
        category == null ? new TreeMap<>() : new LinkedHashMap<>();
    if (category != null) {
      category.values().forEach(name -> grouped.put(name, new ArrayList<>()));
    }
    return grouped;
  }

  private static String text(Type type, @Nullable Object value) {
    return value instanceof String name ? name : Values.show(type, value);
  }

  private static PremiumGroup group(String name, List<PersonQuote> rows, CurrencyUnit currency) {
    List<Outcome> outcomes = rows.stream().map(PersonQuote::outcome).toList();
    List<Money> premiums = rows.stream().flatMap(each -> each.premium().stream()).toList();
    return new PremiumGroup(name, RosterSummary.of(outcomes), Money.total(currency, premiums));
  }
}
