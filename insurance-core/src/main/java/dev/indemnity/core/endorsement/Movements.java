package dev.indemnity.core.endorsement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What is different between two ledgers of a policy, line by line. */
final class Movements {
  private record Key(String person, String id, String edition) {}

  private Movements() {}

  static List<Movement.Line> between(Optional<PremiumLedger> before, PremiumLedger after) {
    Map<Key, Money> moved = new LinkedHashMap<>();
    List<LedgerLine> old = before.map(PremiumLedger::lines).orElse(List.of());
    // what was not priced anew did not move
    Set<LedgerLine> same = identical(old);
    same.retainAll(identical(after.lines()));
    old.stream().filter(line -> !same.contains(line)).forEach(line -> add(moved, line, false));
    after.lines().stream()
        .filter(line -> !same.contains(line))
        .forEach(line -> add(moved, line, true));
    List<Movement.Line> lines = new ArrayList<>();
    moved.forEach(
        (key, amount) -> {
          if (!amount.isZero()) {
            lines.add(new Movement.Line(key.person(), key.id(), key.edition(), amount));
          }
        });
    return lines;
  }

  private static Set<LedgerLine> identical(List<LedgerLine> lines) {
    Set<LedgerLine> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(lines);
    return set;
  }

  private static void add(Map<Key, Money> moved, LedgerLine line, boolean charged) {
    Key key = new Key(line.person(), line.id(), line.edition().label());
    Money amount = charged ? line.written() : line.written().negated();
    moved.merge(key, amount, Money::plus);
  }
}
