package dev.indemnity.core.roster;

import dev.indemnity.core.number.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which facts the rows of a roster give, each in a column of plain numbers, and what is asked of
 * them. Immutable.
 *
 * <p>A fact that is not given is written {@link RosterColumns#NO_CODE}, {@link
 * RosterColumns#NO_DAY}, {@link RosterColumns#NO_FLAG} or {@link RosterColumns#NO_NUMBER}.
 */
public final class RosterLayout {
  private final List<Column> columns;
  private final Map<String, Rounding> amounts;
  private final Optional<String> group;

  private RosterLayout(Builder builder) {
    this.columns = List.copyOf(builder.columns);
    this.amounts = new LinkedHashMap<>(builder.amounts);
    this.group = builder.group;
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  List<Column> columns() {
    return columns;
  }

  /** Definitions whose amounts are wanted besides the lines, and how each is rounded. */
  Map<String, Rounding> amounts() {
    return amounts;
  }

  Optional<String> group() {
    return group;
  }

  /** The number of a column. */
  int indexOf(String fact, Column.Coding coding) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).fact().equals(fact)) {
        if (columns.get(i).coding() != coding) {
          throw new IllegalArgumentException(
              "column (" + fact + ") must be of " + columns.get(i).coding().spelling());
        }
        return i;
      }
    }
    throw new IllegalArgumentException("column (" + fact + ") must be one of the layout");
  }

  @Override
  public String toString() {
    return "layout with " + columns.stream().map(Column::fact).toList();
  }

  /** Builds layouts. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Rounding> amounts = new LinkedHashMap<>();
    private Optional<String> group = Optional.empty();

    private Builder() {}

    /**
     * A column of codes: the place of the value in a list, from 0.
     *
     * @param fact the key of the fact
     * @param values the values, as {@link dev.indemnity.core.fact.Facts} takes them; among them may
     *     be some the edition does not list or allow
     * @return this builder
     * @throws IllegalArgumentException where the fact has a column already
     */
    public Builder codes(String fact, List<?> values) {
      return add(new Column(fact, Column.Coding.CODES, List.copyOf(values), 0));
    }

    /**
     * A column of days: days since 1970-01-01.
     *
     * @param fact the key of the fact
     * @return this builder
     * @throws IllegalArgumentException where the fact has a column already
     */
    public Builder days(String fact) {
      return add(new Column(fact, Column.Coding.DAYS, List.of(), 0));
    }

    /**
     * A column of flags: 1 for true, 0 for false.
     *
     * @param fact the key of the fact
     * @return this builder
     * @throws IllegalArgumentException where the fact has a column already
     */
    public Builder flags(String fact) {
      return add(new Column(fact, Column.Coding.FLAGS, List.of(false, true), 0));
    }

    /**
     * A column of amounts, in the smallest units of the edition's currency.
     *
     * @param fact the key of the fact
     * @return this builder
     * @throws IllegalArgumentException where the fact has a column already
     */
    public Builder amounts(String fact) {
      return add(new Column(fact, Column.Coding.AMOUNTS, List.of(), 0));
    }

    /**
     * A column of numbers without a decimal point.
     *
     * @param fact the key of the fact
     * @param places how many of the last digits are decimal places, 0 to 9
     * @return this builder
     * @throws IllegalArgumentException where the fact has a column already, or the places are none
     *     of these
     */
    public Builder numbers(String fact, int places) {
      if (places < 0 || places > 9) {
        throw new IllegalArgumentException("places (" + places + ") must be 0 to 9");
      }
      return add(new Column(fact, Column.Coding.NUMBERS, List.of(), places));
    }

    /**
     * Asks for the amount of a definition of each priced row besides the lines of the premium.
     *
     * @param definition the name of the definition
     * @param rounding how its amount is rounded
     * @return this builder
     * @throws IllegalArgumentException where it was asked for already
     */
    public Builder amount(String definition, Rounding rounding) {
      if (amounts.putIfAbsent(definition, rounding) != null) {
        throw new IllegalArgumentException(
            "definition (" + definition + ") must not be asked for twice");
      }
      return this;
    }

    /**
     * Asks for totals of rows that are alike in something with few values.
     *
     * @param by the name of a fact or definition that depends on columns of codes and flags alone
     * @return this builder
     */
    public Builder totalsBy(String by) {
      group = Optional.of(by);
      return this;
    }

    private Builder add(Column column) {
      if (columns.stream().anyMatch(each -> each.fact().equals(column.fact()))) {
        throw new IllegalArgumentException(
            "fact (" + column.fact() + ") must not have two columns");
      }
      columns.add(column);
      return this;
    }

    /** {@return the layout} */
    public RosterLayout build() {
      return new RosterLayout(this);
    }
  }
}
