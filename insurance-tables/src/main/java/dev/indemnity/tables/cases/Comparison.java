package dev.indemnity.tables.cases;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares what is so with what is expected, at one place of an answer. */
final class Comparison {
  private static final int MOST_REASONS = 5;

  private final SchemeEdition edition;
  private final Successors successors;
  private final String path;
  private final Supplier<List<Reason>> why;
  private final Tally tally;

  private static final class Tally {
    private final List<Difference> differences = new ArrayList<>();
    private final Set<Reason> told = new HashSet<>();
    private int compared;
  }

  /** Where the other editions of a product are found. */
  @FunctionalInterface
  interface Successors {
    /** None: every other edition is one that is not there. */
    Successors NONE =
        label -> {
          throw new IllegalArgumentException("edition (" + label + ") must be in a catalog");
        };

    SchemeEdition edition(String label);
  }

  private Comparison(
      SchemeEdition edition,
      Successors successors,
      String path,
      Supplier<List<Reason>> why,
      Tally tally) {
    this.edition = edition;
    this.successors = successors;
    this.path = path;
    this.why = why;
    this.tally = tally;
  }

  static Comparison of(SchemeEdition edition, String path) {
    return of(edition, Successors.NONE, path);
  }

  static Comparison of(SchemeEdition edition, Successors successors, String path) {
    return new Comparison(edition, successors, path, List::of, new Tally());
  }

  /** Another edition of the same product. */
  Scheme successor(String label) {
    return Scheme.resolve(label.equals(edition.label()) ? edition : successors.edition(label));
  }

  /** The edition that answered. */
  SchemeEdition edition() {
    return edition;
  }

  /** The same comparison at a place below. */
  Comparison at(String step) {
    return new Comparison(edition, successors, path + "." + step, why, tally);
  }

  /** The same comparison, where the reasons of what is compared are known. */
  Comparison because(Supplier<List<Reason>> reasons) {
    return new Comparison(edition, successors, path, reasons, tally);
  }

  /** How many values were compared so far, here and elsewhere. */
  int compared() {
    return tally.compared;
  }

  List<Difference> differences() {
    return List.copyOf(tally.differences);
  }

  void differs(String expected, String actual) {
    tally.differences.add(new Difference(path, expected, actual));
  }

  /** What is expected is not there, or came out in another way: the reasons say why. */
  void lacks(String expected, String actual) {
    differs(expected, actual + reasons());
  }

  /** Compares how something came out, or where it begins or ends. */
  void outcome(String expected, String actual) {
    tally.compared++;
    if (!expected.equals(actual)) {
      lacks(expected, actual);
    }
  }

  /** A case tells a reason once, however many rows have it; warnings are no reasons why. */
  private String reasons() {
    List<String> untold =
        why.get().stream()
            .filter(reason -> reason.outcome() != Outcome.DONE && tally.told.add(reason))
            .map(reason -> "(" + reason + ")") // there are semicolons in it, as between differences
            .toList();
    if (untold.isEmpty()) {
      return "";
    }
    String more = untold.size() > MOST_REASONS ? ", and " + (untold.size() - MOST_REASONS) : "";
    return untold.stream().limit(MOST_REASONS).collect(Collectors.joining(", ", " because ", more));
  }

  void same(Object expected, Object actual) {
    tally.compared++;
    if (!expected.equals(actual)) {
      differs(expected.toString(), actual.toString());
    }
  }

  /** Compares names of which none may be too many or too few, in any order. */
  void all(Collection<String> expected, Collection<String> actual) {
    same(new TreeSet<>(expected), new TreeSet<>(actual));
  }

  /** Compares what reasons name, complete, in any order. */
  void named(Collection<String> expected, Collection<String> actual) {
    outcome(new TreeSet<>(expected).toString(), new TreeSet<>(actual).toString());
  }

  /** Compares amounts to the last digit; spelling such as trailing zeros does not matter. */
  void amount(Optional<BigDecimal> expected, Optional<BigDecimal> actual, String otherwise) {
    tally.compared++;
    boolean equal = expected.isEmpty() && actual.isEmpty();
    if (expected.isPresent() && actual.isPresent()) {
      equal = expected.get().compareTo(actual.get()) == 0;
    }
    String wanted = expected.map(BigDecimal::toPlainString).orElse("none");
    if (!equal && actual.isPresent()) {
      differs(wanted, actual.get().toPlainString());
    } else if (!equal) {
      lacks(wanted, otherwise);
    }
  }

  /** Whether the edition has a name that a case uses; it is a difference where it has not. */
  boolean known(String what, String name, Collection<String> names) {
    if (names.contains(name)) {
      return true;
    }
    String nearest = Nearest.to(name, names);
    differs(
        what + " of " + edition.id(),
        "no such name" + (nearest.isEmpty() ? "" : ", nearest: " + nearest));
    return false;
  }
}
