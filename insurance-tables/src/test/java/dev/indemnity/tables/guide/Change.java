package dev.indemnity.tables.guide;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes something of the edition, and the same of the figures the oracle reckons with. */
@FunctionalInterface
interface Change {
  SchemeEdition make(SchemeEdition edition, GuideFigures figures, Draw draw);

  /** Every kind of change, by what it changes. */
  static Map<String, Change> all() {
    Map<String, Change> all = new LinkedHashMap<>();
    FigureChanges.addTo(all);
    TableChanges.addTo(all);
    ListChanges.addTo(all);
    ReadingChanges.addTo(all);
    RoundingChanges.addTo(all);
    AddedBenefits.addTo(all);
    return all;
  }
}
