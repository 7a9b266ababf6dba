package dev.indemnity.tables.cases;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares what is so with what is expected, at one place of an answer. */
final class Comparison {
  private final SchemeEdition edition;
  private final Successors successors;
  private final String path;
  private final Tally tally;

  private static final class Tally {
    private final List<Difference> differences = new ArrayList<>();
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

  private Comparison(SchemeEdition edition, Successors successors, String path, Tally tally) {
    this.edition = edition;
    this.successors = successors;
    this.path = path;
    this.tally = tally;
  }

  static Comparison of(SchemeEdition edition, String path) {
    return of(edition, Successors.NONE, path);
  }

  static Comparison of(SchemeEdition edition, Successors successors, String path) {
    return new Comparison(edition, successors, path, new Tally());
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
    return new Comparison(edition, successors, path + "." + step, tally);
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

  /** Compares amounts to the last digit; spelling such as trailing zeros does not matter. */
  void amount(Optional<BigDecimal> expected, Optional<BigDecimal> actual, String otherwise) {
    tally.compared++;
    boolean equal = expected.isEmpty() && actual.isEmpty();
    if (expected.isPresent() && actual.isPresent()) {
      equal = expected.get().compareTo(actual.get()) == 0;
    }
    if (!equal) {
      differs(
          expected.map(BigDecimal::toPlainString).orElse("none"),
          actual.map(BigDecimal::toPlainString).orElse(otherwise));
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
