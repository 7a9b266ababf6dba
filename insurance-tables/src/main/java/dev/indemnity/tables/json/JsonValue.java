package dev.indemnity.tables.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of a JSON text, with the place where it stood. */
public sealed interface JsonValue {

  /** Where the value begins. */
  Location at();

  /**
   * What stands here, in words short enough for a message: texts and numbers are quoted as written,
   * cut to their beginning.
   */
  String described();

  /** The member or element of a name or number; this value itself where it has no such. */
  default JsonValue below(String step) {
    if (this instanceof JsonObject object) {
      return object.members().getOrDefault(step, this);
    }
    return this instanceof JsonArray array
            && step.matches("[0-9]{1,9}")
            && Integer.parseInt(step) < array.elements().size()
        ? array.elements().get(Integer.parseInt(step))
        : this;
  }

  /** The value at a pointer from here, or the nearest around it that is there. */
  default JsonValue nearest(String pointer) {
    JsonValue value = this;
    for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
      JsonValue below = value.below(step.replace("~1", "/").replace("~0", "~"));
      if (below.equals(value)) {
        break;
      }
      value = below;
    }
    return value;
  }

  /**
   * An object.
   *
   * @param at where it begins
   * @param members its values by key, in the order of the text; of a repeated key the first
   */
  record JsonObject(Location at, Map<String, JsonValue> members) implements JsonValue {
    @Override
    public String described() {
      return "an object";
    }
  }

  /**
   * An array.
   *
   * @param at where it begins
   * @param elements its values in order
   */
  record JsonArray(Location at, List<JsonValue> elements) implements JsonValue {
    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A text in quotes.
   *
   * @param at where it begins
   * @param value the text with its escapes resolved; it holds no half of a surrogate pair
   */
  record JsonText(Location at, String value) implements JsonValue {
    @Override
    public String described() {
      return Excerpt.quoted(value);
    }
  }

  /**
   * A number in plain decimals.
   *
   * @param at where it begins
   * @param value exactly the digits of the text, trailing zeros included
   */
  record JsonNumber(Location at, BigDecimal value) implements JsonValue {
    @Override
    public String described() {
      return value.toPlainString();
    }
  }

  /**
   * {@code true} or {@code false}.
   *
   * @param at where it begins
   * @param value which of the two
   */
  record JsonBoolean(Location at, boolean value) implements JsonValue {
    @Override
    public String described() {
      return Boolean.toString(value);
    }
  }

  /**
   * The word {@code null}.
   *
   * @param at where it begins
   */
  record JsonNull(Location at) implements JsonValue {
    @Override
    public String described() {
      return "null";
    }
  }

  /**
   * A value that was refused while the text was read, such as a number of too many digits. It has
   * been reported already, so whoever meets it says nothing more.
   *
   * @param at where it begins
   */
  record JsonRefused(Location at) implements JsonValue {
    @Override
    public String described() {
      return "a value refused before";
    }
  }
}
