package dev.indemnity.tables.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which keys an object of a format must and may have.
 *
 * @param required the keys that must be there
 * @param optional the keys that may be there
 */
public record Shape(Set<String> required, Set<String> optional) {

  /**
   * Checks that no key is both.
   *
   * @throws IllegalArgumentException if one is
   */
  public Shape {
    required = Set.copyOf(required);
    optional = Set.copyOf(optional);
    for (String key : required) {
      if (optional.contains(key)) {
        throw new IllegalArgumentException("key (" + key + ") must be either required or optional");
      }
    }
  }

  /** A shape whose keys must all be there. */
  public static Shape of(String... required) {
    return new Shape(Set.of(required), Set.of());
  }

  /** This shape with keys that may be there besides. */
  public Shape allowing(String... further) {
    Set<String> all = new LinkedHashSet<>(optional);
    all.addAll(List.of(further));
    return new Shape(required, all);
  }

  /** Whether the key must or may be there. */
  public boolean knows(String key) {
    return required.contains(key) || optional.contains(key);
  }

  /** Whether these are all the keys that must be there, and none that may not. */
  public boolean fits(Set<String> keys) {
    for (String key : keys) {
      if (!knows(key)) {
        return false;
      }
    }
    return keys.containsAll(required);
  }
}
