package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.tables.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a roster, of which a row may stand for many people. */
final class RosterGiven {
  private static final String PERSON = "person";
  private static final String TIMES = "times";
  private static final Set<String> NO_FACTS = Set.of(PERSON, TIMES);
  private static final int MOST_ROWS = 100_000;

  private RosterGiven() {}

  static Optional<List<Member>> read(Readings read, JsonValue value) {
    return read.decoder()
        .list(value)
        .map(
            rows -> {
              List<Member> members = new ArrayList<>();
              rows.forEach(
                  row -> read.decoder().map(row).ifPresent(keys -> row(read, row, keys, members)));
              return List.copyOf(members);
            });
  }

  private static void row(
      Readings read, JsonValue row, Map<String, JsonValue> keys, List<Member> members) {
    Facts facts = read.factsWithout(keys, NO_FACTS);
    JsonValue person = keys.get(PERSON);
    JsonValue times = keys.get(TIMES);
    if (person != null && times != null) {
      read.decoder().refuse(row, "a row with at most one of the keys person and times");
      return;
    }
    if (person != null) {
      read.decoder().text(person).ifPresent(name -> members.add(new Member(name, facts)));
      return;
    }
    int people = times == null ? 1 : read.count(times, 1, MOST_ROWS - members.size()).orElse(0);
    for (int i = 0; i < people; i++) {
      members.add(new Member("row-" + (members.size() + 1), facts));
    }
  }
}
