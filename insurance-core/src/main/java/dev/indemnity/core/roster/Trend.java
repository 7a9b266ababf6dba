package dev.indemnity.core.roster;

import dev.indemnity.core.language.Operation;
import dev.indemnity.core.language.Reading;
import dev.indemnity.core.language.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a formula moves as one fact grows and all others stay: what is proved here needs to
 * be tried at few values only.
 *
 * <p>Every operation told of has a value wherever its parts have, short of the end of the calendar:
 * where it has one at both ends of a span, it has one in between.
 */
enum Trend {
  /** It does not depend on the fact. */
  STILL,
  /** It never falls; of a test: once it holds it goes on to hold. */
  RISING,
  /** It never rises; of a test: once it does not hold it never will. */
  FALLING;

  private Trend opposite() {
    return this == STILL ? STILL : this == RISING ? FALLING : RISING;
  }

  /** Both trends together; null: it may go either way. */
  private static @Nullable Trend both(Trend a, Trend b) {
    return a == STILL ? b : b == STILL || a == b ? a : null;
  }

  /** Reads how a part moves as the fact of a slot grows. */
  static Reading<Trend> along(int slot) {
    return new Along(slot);
  }

  private record Along(int slot) implements Reading<Trend> {
    @Override
    public @Nullable Trend whole(Part part) {
      return part.reads().get(slot) ? null : STILL;
    }

    @Override
    public @Nullable Trend fact(int fact, Type type) {
      return fact == slot ? RISING : null;
    }

    @Override
    public @Nullable Trend apply(Operation operation, Type type, List<Trend> operands) {
      if (type.kind() == Type.Kind.TIME) {
        return null; // the clock starts anew at midnight
      }
      return switch (operation) {
        case ADD, MIN, MAX -> all(operands);
        case SUBTRACT, GREATER, GREATER_OR_EQUAL ->
            both(operands.get(0), operands.get(1).opposite());
        case LESS, LESS_OR_EQUAL, MONTHS_BETWEEN ->
            both(operands.get(0).opposite(), operands.get(1));
        case DAYS_OF, YEARS_OF, YEAR_OF -> operands.get(0);
        case FLOOR,
            CEILING,
            ROUND_HALF_UP,
            ROUND_HALF_DOWN,
            ROUND_HALF_EVEN,
            ROUND_UP,
            ROUND_DOWN ->
            operands.size() == 1 || operands.get(1) == STILL ? operands.get(0) : null;
        default -> null;
      };
    }

    private static @Nullable Trend all(List<Trend> operands) {
      @Nullable Trend trend = STILL;
      for (Trend operand : operands) {
        trend = trend == null ? null : both(trend, operand);
      }
      return trend;
    }

    @Override
    public @Nullable Trend settle(Part part, @Nullable Trend made) {
      return made;
    }
  }
}
