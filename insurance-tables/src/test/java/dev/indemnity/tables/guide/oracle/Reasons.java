package dev.indemnity.tables.guide.oracle;

import java.util.Map;
import java.util.TreeMap;

/** The rules that do not hold, each with what it leads to. */
final class Reasons {
  final Map<String, String> told = new TreeMap<>();

  void refuseUnless(boolean holds, String rule) {
    tellUnless(holds, rule, "REFUSED");
  }

  void waitUnless(boolean holds, String rule) {
    tellUnless(holds, rule, "PENDING");
  }

  void referUnless(boolean holds, String rule) {
    tellUnless(holds, rule, "REFERRED");
  }

  void warnUnless(boolean holds, String rule) {
    tellUnless(holds, rule, "DONE");
  }

  private void tellUnless(boolean holds, String rule, String leadsTo) {
    if (!holds) {
      told.put(rule, leadsTo);
    }
  }
}
