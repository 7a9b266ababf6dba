package dev.indemnity.core.text;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The same words in one or more languages, keyed by ISO 639 code such as {@code en} or {@code zh}.
 *
 * @param byLanguage language code to words, in the order of the codes; never empty
 */
public record Text(Map<String, String> byLanguage) {
  /**
   * Copies the map; at least one language is needed and none may be blank.
   *
   * @param byLanguage language code to words, in the order of the codes; never empty
   */
  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("text ({}) must have at least one language");
    }
    for (Map.Entry<String, String> each : byLanguage.entrySet()) {
      if (each.getValue().isBlank()) {
        throw new IllegalArgumentException(
            "text in " + each.getKey() + " (" + each.getValue() + ") must not be blank");
      }
    }
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /**
   * English words.
   *
   * @param words the words
   * @return the text
   */
  public static Text of(String words) {
    return new Text(Map.of("en", words));
  }

  /**
   * The words in a language, else in English, else in the first language there is.
   *
   * @param language an ISO 639 code
   * @return the words
   */
  public String in(String language) {
    String words = byLanguage.get(language);
    if (words == null) {
      words = byLanguage.get("en");
    }
    return words != null ? words : Objects.requireNonNull(byLanguage.values().iterator().next());
  }

  @Override
  public String toString() {
    return in("en");
  }
}
