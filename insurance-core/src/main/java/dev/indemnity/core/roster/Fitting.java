package dev.indemnity.core.roster;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Scheme;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a layout fits a scheme. */
final class Fitting {
  private Fitting() {}

  /** The declaration of a column's fact. */
  static FactDeclaration fact(Scheme scheme, Column column) {
    @Nullable FactDeclaration fact = scheme.edition().facts().get(column.fact());
    if (fact == null) {
      throw new IllegalArgumentException(
          "column (" + column.fact() + ") must be a fact of " + scheme.edition().id());
    }
    if (!column.holds(fact.type().present())) {
      throw new IllegalArgumentException(
          "column ("
              + column.fact()
              + ") of "
              + column.coding().spelling()
              + " must hold a "
              + fact.type());
    }
    boolean share =
        fact.supply() == FactDeclaration.Supply.SHARE
            && column.coding() == Column.Coding.NUMBERS
            && column.places() == 0;
    if (fact.supply() != FactDeclaration.Supply.CALLER && !share) {
      throw new IllegalArgumentException(
          "column ("
              + column.fact()
              + ") must be a fact that callers give, or whole numbers of shares");
    }
    return fact;
  }

  /** The number of a person's row must stand in a column, or not be read. */
  static void check(Scheme scheme, List<Column> columns, List<Formula> formulas, BitSet ofRoster) {
    BitSet read = (BitSet) ofRoster.clone();
    formulas.forEach(each -> read.or(each.reads()));
    for (Map.Entry<String, FactDeclaration> fact : scheme.edition().facts().entrySet()) {
      boolean given = columns.stream().anyMatch(each -> each.fact().equals(fact.getKey()));
      if (fact.getValue().supply() == FactDeclaration.Supply.SHARE
          && !given
          && read.get(scheme.slot(fact.getKey()).orElseThrow())) {
        throw new IllegalArgumentException(
            "layout must have a column of "
                + fact.getKey()
                + ", which rules or lines read and the whole roster decides");
      }
    }
  }
}
