package dev.indemnity.tables.guide.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a roster has the minimum heads. */
final class HeadsOracle {
  private final GuideFigures figures;
  private final PersonOracle persons;

  HeadsOracle(GuideFigures figures, PersonOracle persons) {
    this.figures = figures;
    this.persons = persons;
  }

  /** How many there are: an occupation that is on no list leaves it open within bounds. */
  private static final class Heads {
    private int certain;
    private int possible;

    void add(boolean sure) {
      certain += sure ? 1 : 0;
      possible++;
    }

    /** Whether there are so many; empty: it cannot be told. */
    Optional<Boolean> atLeast(int heads) {
      boolean surely = certain >= heads;
      return surely == (possible >= heads) ? Optional.of(surely) : Optional.empty();
    }
  }

  Map<String, String> reasons(List<Person> roster, List<Integer> shares) {
    Heads lower = new Heads();
    Heads upper = new Heads();
    Heads all = new Heads();
    for (int i = 0; i < roster.size(); i++) {
      Person person = roster.get(i);
      boolean listed = persons.isListed(person);
      if (!persons.isVoid(person, shares.get(i)) && !(listed && isNotInsurable(person))) {
        all.add(listed);
        Optional<Boolean> inUpper = isUpper(person);
        if (inUpper.orElse(true)) {
          upper.add(listed && inUpper.isPresent());
        }
        if (!inUpper.orElse(false)) {
          lower.add(listed && inUpper.isPresent());
        }
      }
    }
    boolean whole = figures.usual("K-11");
    Map<String, String> reasons = new TreeMap<>();
    ask(
        reasons,
        "minimum-heads-lower",
        whole ? not(upper.atLeast(1)) : or(lower.atLeast(1), not(upper.atLeast(1))),
        lower.atLeast(figures.lowerMinimumHeads));
    ask(
        reasons,
        "minimum-heads-upper",
        upper.atLeast(1),
        (whole ? all : upper).atLeast(figures.upperMinimumHeads));
    return reasons;
  }

  private static Optional<Boolean> not(Optional<Boolean> condition) {
    return condition.map(holds -> !holds);
  }

  /** Whether one of two holds: surely if one does, surely not if neither does. */
  private static Optional<Boolean> or(Optional<Boolean> one, Optional<Boolean> other) {
    if (one.equals(Optional.of(true)) || other.equals(Optional.of(true))) {
      return Optional.of(true);
    }
    return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(false);
  }

  private static void ask(
      Map<String, String> reasons, String rule, Optional<Boolean> asked, Optional<Boolean> held) {
    if (asked.equals(Optional.of(false)) || held.equals(Optional.of(true))) {
      return;
    }
    if (asked.isEmpty() || held.isEmpty()) {
      reasons.put("unlisted", "REFERRED");
    } else {
      reasons.put(rule, "REFERRED");
    }
  }

  private boolean isNotInsurable(Person person) {
    return figures.refuses(person.occupation())
        || persons.isNearRefused(person)
        || persons.isUnclassed(person)
        || (persons.isAtHeight(person) && !persons.isHeightCovered(person));
  }

  private Optional<Boolean> isUpper(Person person) {
    if (persons.isAtHeight(person)) {
      return Optional.of(true);
    }
    return figures.upperClasses.isEmpty()
        ? Optional.of(false)
        : persons.classOf(person, person.occupation()).map(figures.upperClasses::contains);
  }
}
