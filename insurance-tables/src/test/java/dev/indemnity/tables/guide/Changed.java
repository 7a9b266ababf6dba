package dev.indemnity.tables.guide;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The shipped edition, changed at random.
 *
 * @param edition the edition
 * @param changes what was changed
 */
record Changed(SchemeEdition edition, List<String> changes) {
  private static final Map<String, Change> ALL = Change.all();

  /** Changes one thing or several, of the figures too. */
  static Changed edition(Draw draw, GuideFigures figures, int most) {
    SchemeEdition edition = Shipped.GUIDE;
    List<String> changes = new ArrayList<>();
    int more = draw.upTo(most - 1);
    for (int i = 0; i <= more; i++) {
      String name = draw.one(ALL.keySet());
      changes.add(name);
      edition = Objects.requireNonNull(ALL.get(name)).make(edition, figures, draw);
    }
    return new Changed(edition, changes);
  }
}
