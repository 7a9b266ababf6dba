package dev.indemnity.core.roster;

import java.util.BitSet;
import java.util.List;

/** Something that holds of a row or not. */
abstract class Test extends Composed {
  abstract boolean at(RosterColumns columns, int row);

  /**
   * Adds the columns that must hold what can be reckoned with for the test to be defined: values
   * that stand for facts that are not given can be compared, but nothing else.
   */
  void relies(BitSet columns) {
    for (Composed part : parts()) {
      if (part instanceof Test test) {
        test.relies(columns);
      } else if (!(part instanceof Term.Given)) {
        part.reads(columns);
      }
    }
  }

  /** How two numbers are compared. */
  enum Order {
    LESS,
    LESS_OR_EQUAL,
    EQUAL;
  }

  /** Two numbers compared. */
  static final class Compared extends Test {
    final Order order;
    final Term first;
    final Term second;

    Compared(Order order, Term first, Term second) {
      this.order = order;
      this.first = first;
      this.second = second;
    }

    @Override
    boolean at(RosterColumns columns, int row) {
      long a = first.at(columns, row);
      long b = second.at(columns, row);
      return switch (order) {
        case LESS -> a < b;
        case LESS_OR_EQUAL -> a <= b;
        case EQUAL -> a == b;
      };
    }

    @Override
    List<Composed> parts() {
      return List.of(first, second);
    }
  }

  /**
   * Whether a column has reached, or has not passed, a bound that is looked up by a place; the
   * bound itself is on the good side.
   */
  static final class Turned extends Test {
    final Term.Given value;
    final boolean rising;
    final Term place;
    final long[] bounds;

    /** Whether it is known on both sides however far the column goes. */
    private final boolean knownBeyond;

    Turned(Term.Given value, boolean rising, Term place, long[] bounds, boolean knownBeyond) {
      this.value = value;
      this.rising = rising;
      this.place = place;
      this.bounds = bounds;
      this.knownBeyond = knownBeyond;
    }

    @Override
    void relies(BitSet columns) {
      super.relies(columns);
      if (!knownBeyond) {
        columns.set(value.column);
      }
    }

    @Override
    boolean at(RosterColumns columns, int row) {
      long given = value.at(columns, row);
      long bound = bounds[(int) place.at(columns, row)];
      return rising ? given >= bound : given <= bound;
    }

    @Override
    List<Composed> parts() {
      return List.of(value, place);
    }
  }

  /** What is looked up by a place. */
  static final class LookedUp extends Test {
    final Term place;
    final byte[] values;

    LookedUp(Term place, byte[] values) {
      this.place = place;
      this.values = values;
    }

    @Override
    boolean at(RosterColumns columns, int row) {
      return values[(int) place.at(columns, row)] != 0;
    }

    @Override
    List<Composed> parts() {
      return List.of(place);
    }
  }

  /** Two tests together: both hold, or one of them. */
  static final class Junction extends Test {
    final boolean both;
    final Test first;
    final Test second;

    Junction(boolean both, Test first, Test second) {
      this.both = both;
      this.first = first;
      this.second = second;
    }

    @Override
    boolean at(RosterColumns columns, int row) {
      return both
          ? first.at(columns, row) && second.at(columns, row)
          : first.at(columns, row) || second.at(columns, row);
    }

    @Override
    List<Composed> parts() {
      return List.of(first, second);
    }
  }

  /** The opposite of a test. */
  static final class Not extends Test {
    final Test test;

    Not(Test test) {
      this.test = test;
    }

    @Override
    boolean at(RosterColumns columns, int row) {
      return !test.at(columns, row);
    }

    @Override
    List<Composed> parts() {
      return List.of(test);
    }
  }

  /** What holds always, or never. */
  static final class Fixed extends Test {
    final boolean holds;

    Fixed(boolean holds) {
      this.holds = holds;
    }

    @Override
    boolean at(RosterColumns columns, int row) {
      return holds;
    }
  }

  static Test not(Test test) {
    if (test instanceof Not not) {
      return not.test;
    }
    if (test instanceof Compared compared && compared.order != Order.EQUAL) {
      Order order = compared.order == Order.LESS ? Order.LESS_OR_EQUAL : Order.LESS;
      Term notBelow = compared.first;
      Term notAbove = compared.second;
      return new Compared(order, notAbove, notBelow);
    }
    return test instanceof Fixed fixed ? new Fixed(!fixed.holds) : new Not(test);
  }

  static Test both(Test first, Test second) {
    if (first instanceof Fixed fixed) {
      return fixed.holds ? second : first;
    }
    return second instanceof Fixed fixed
        ? fixed.holds ? first : second
        : new Junction(true, first, second);
  }

  static Test either(Test first, Test second) {
    if (first instanceof Fixed fixed) {
      return fixed.holds ? first : second;
    }
    return second instanceof Fixed fixed
        ? fixed.holds ? second : first
        : new Junction(false, first, second);
  }
}
