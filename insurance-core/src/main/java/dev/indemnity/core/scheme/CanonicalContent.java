package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Expression;
import dev.indemnity.core.language.Parser;
import dev.indemnity.core.language.Printer;
import dev.indemnity.core.text.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts by path, in the order they were put. */
final class CanonicalContent {
  private final Map<String, String> content = new LinkedHashMap<>();
  private String path = "";

  Map<String, String> all() {
    return Collections.unmodifiableMap(content);
  }

  void cited(String clause, Optional<Text> note) {
    put("clause", clause);
    put("note", note);
  }

  static String formula(String text) {
    Expression expression = Parser.parse(text).expression();
    return expression == null ? text : Printer.print(expression);
  }

  static String words(Text words) {
    return words.byLanguage().toString();
  }

  <T> void each(String kind, Map<String, T> named, BiConsumer<String, T> parts) {
    new TreeMap<>(named)
        .forEach((name, value) -> within(kind + "/" + name, () -> parts.accept(name, value)));
  }

  /** The order of a list is part of what an edition says. */
  <T> void list(String kind, List<T> values, Function<T, String> id, Consumer<T> parts) {
    put(kind, values.stream().map(id).toList());
    values.forEach(value -> within(kind + "/" + id.apply(value), () -> parts.accept(value)));
  }

  void within(String name, Runnable parts) {
    String before = path;
    path = before + name + "/";
    // what has no further parts is there all the same
    content.put(path, "");
    parts.run();
    path = before;
  }

  void put(String key, Text words) {
    put(key, words(words));
  }

  void put(String key, Optional<?> value) {
    value.ifPresent(each -> put(key, each instanceof Text words ? words(words) : each.toString()));
  }

  void put(String key, Collection<String> values) {
    put(
        key,
        values.stream()
            .map(each -> "\"" + each.replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(", ", "[", "]")));
  }

  /** Two parts of one path, as two rules of one id, are both kept. */
  void put(String key, String value) {
    content.merge(path + key, value, (first, second) -> first + " | " + second);
  }
}
