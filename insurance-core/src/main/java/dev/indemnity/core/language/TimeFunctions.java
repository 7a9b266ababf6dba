package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.TextLiteral;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions that make and take apart days, times and durations. */
final class TimeFunctions {
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String CLOCK = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";

  private TimeFunctions() {}

  /** What FEEL reads; java.time reads more, such as lower case, a sign or the name of a zone. */
  private static String spelling(Type.Kind kind) {
    return switch (kind) {
      case DATE -> DAY;
      case TIME -> CLOCK;
      case DATE_TIME -> DAY + "T" + CLOCK + "(Z|[+-][0-9]{2}:[0-9]{2})?";
      case DAYS -> "-?P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]{1,9})?S)?)?";
      case MONTHS -> "-?P([0-9]+Y)?([0-9]+M)?";
      default -> throw new IllegalStateException("no literal is a " + kind.spelling());
    };
  }

  static @Nullable Node date(Checker checker, Invocation e) {
    if (e.arguments().size() == 3) {
      Node[] parts = Functions.arguments(checker, e, Type.NUMBER, Type.NUMBER, Type.NUMBER);
      return parts == null ? null : new Applied.Nary(Type.DATE, parts, Dated.DAY);
    }
    return part(checker, e, Type.DATE);
  }

  static @Nullable Node time(Checker checker, Invocation e) {
    return part(checker, e, Type.TIME);
  }

  /** A literal, a value of the type itself, or its part of an instant. */
  private static @Nullable Node part(Checker checker, Invocation e, Type type) {
    if (!Functions.count(checker, e, 1)) {
      return null;
    }
    Expression argument = e.arguments().get(0);
    if (argument instanceof TextLiteral literal) {
      return literal(checker, e, type, literal.value());
    }
    Node node = checker.needed(argument);
    if (node == null || node.type().kind() == type.kind()) {
      return node;
    }
    if (node.type().kind() != Type.Kind.DATE_TIME) {
      return checker.fail(argument, "a " + node.type(), "a " + type + " or a date and time");
    }
    Conversion part = type.kind() == Type.Kind.DATE ? Conversion.DAY : Conversion.TIME;
    return new Applied.Unary(type, node, part, false);
  }

  private static @Nullable Node literal(Checker checker, Invocation e, Type type, String text) {
    Scope scope = checker.scope();
    try {
      String read = text.matches(spelling(type.kind())) ? text : "";
      Object value = Values.of(type, read, scope.zone());
      return new References.Constant(type, value);
    } catch (IllegalArgumentException wrong) {
      String message = Objects.requireNonNullElse(wrong.getMessage(), "");
      return checker.fail(
          e.arguments().get(0), Spelling.quoted(text), message.replaceFirst("^must be ", ""));
    }
  }

  static @Nullable Node dateAndTime(Checker checker, Invocation e) {
    if (e.arguments().size() == 1 && e.arguments().get(0) instanceof TextLiteral literal) {
      return literal(checker, e, Type.DATE_TIME, literal.value());
    }
    Node[] parts = Functions.arguments(checker, e, Type.DATE, Type.TIME);
    if (parts == null) {
      return null;
    }
    ZoneId zone = checker.scope().zone().get();
    return new Applied.Binary(Type.DATE_TIME, parts[0], parts[1], new AtZone(zone));
  }

  /** The instant of a day and a time on the wall clock of a zone. */
  record AtZone(ZoneId zone) implements Applied.Two {
    @Override
    public Object apply(Object day, Object time) {
      return ((LocalDate) day).atTime((LocalTime) time).atZone(zone);
    }
  }

  /** Whole months from one day to another, as a length. */
  static @Nullable Node monthsBetween(Checker checker, Invocation e) {
    return Functions.typed(
        checker,
        e,
        Type.MONTHS,
        Calculation.MONTHS_BETWEEN,
        Type.DATE,
        Type.DATE,
        Operation.MONTHS_BETWEEN);
  }

  static @Nullable Node duration(Checker checker, Invocation e) {
    if (!Functions.count(checker, e, 1)) {
      return null;
    }
    if (!(e.arguments().get(0) instanceof TextLiteral literal)) {
      return checker.fail(
          e.arguments().get(0), "a computed text", "a text such as \"P2D\", \"PT48H\" or \"P1Y\"");
    }
    String text = literal.value();
    if (!text.startsWith("P") && !text.startsWith("-P")) {
      return checker.fail(
          e.arguments().get(0),
          Spelling.quoted(text),
          "a duration such as P1Y or P6M, P2D or PT48H");
    }
    boolean months = text.matches("-?P[0-9]+[YM].*");
    return literal(checker, e, months ? Type.MONTHS : Type.DAYS, text);
  }

  static @Nullable Node workingDay(Checker checker, Invocation e) {
    Node[] parts = Functions.arguments(checker, e, Type.DATE, Type.NUMBER, Type.listOf(Type.DATE));
    return parts == null ? null : new Applied.Nary(Type.DATE, parts, Dated.WORKING_DAY);
  }
}
