package dev.indemnity.core.language;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The functions of the language; what each of them asks and does is in {@link Functions}. */
enum BuiltIn {
  NOT("not"),
  ROUND_HALF_UP("round half up"),
  ROUND_HALF_DOWN("round half down"),
  DECIMAL("decimal"),
  ROUND_UP("round up"),
  ROUND_DOWN("round down"),
  FLOOR("floor"),
  CEILING("ceiling"),
  ABS("abs"),
  MODULO("modulo"),
  EVEN("even"),
  ODD("odd"),
  LEFT("left"),
  USED("used"),
  ANSWERS("answers"),
  COUNT("count"),
  SUM("sum"),
  MEAN("mean"),
  PRODUCT("product"),
  MIN("min"),
  MAX("max"),
  LIST_CONTAINS("list contains"),
  CONTAINS("contains"),
  STARTS_WITH("starts with"),
  ENDS_WITH("ends with"),
  STRING_LENGTH("string length"),
  UPPER_CASE("upper case"),
  LOWER_CASE("lower case"),
  DATE("date"),
  TIME("time"),
  DATE_AND_TIME("date and time"),
  DURATION("duration"),
  YEARS_AND_MONTHS_DURATION("years and months duration"),
  WORKING_DAY("working day");

  private static final Map<String, BuiltIn> BY_NAME = byName();

  private final String spelling;

  BuiltIn(String spelling) {
    this.spelling = spelling;
  }

  private static Map<String, BuiltIn> byName() {
    Map<String, BuiltIn> byName = new TreeMap<>();
    for (BuiltIn each : values()) {
      byName.put(each.spelling, each);
    }
    return Collections.unmodifiableMap(byName);
  }

  /** The names of all, in order. */
  static Set<String> names() {
    return BY_NAME.keySet();
  }

  static @Nullable BuiltIn named(String name) {
    return BY_NAME.get(name);
  }
}
