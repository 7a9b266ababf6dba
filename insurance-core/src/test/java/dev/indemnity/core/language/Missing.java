package dev.indemnity.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Inputs of which some are not given, and the ways to give them. */
final class Missing {
  private Missing() {}

  /** The same values without some of them, those of items included. */
  static Map<String, @Nullable Object> some(Random random, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> rest = new HashMap<>(values);
    int percent = 5 + random.nextInt(40);
    rest.keySet().removeIf(key -> random.nextInt(100) < percent);
    if (rest.containsKey("roster")) {
      List<Map<String, @Nullable Object>> items = new ArrayList<>();
      for (Map<String, @Nullable Object> item : items(values)) {
        Map<String, @Nullable Object> kept = new HashMap<>(item);
        kept.keySet().removeIf(key -> random.nextInt(100) < percent);
        items.add(kept);
      }
      rest.put("roster", items);
    }
    return rest;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, @Nullable Object>> items(Map<String, @Nullable Object> values) {
    return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(values.get("roster"));
  }

  /** The keys of what is not given; those of an item without its number. */
  static Set<String> keys(Map<String, @Nullable Object> values) {
    Set<String> keys = new TreeSet<>();
    World.FACTS.stream()
        .filter(fact -> !values.containsKey(fact.key()))
        .forEach(fact -> keys.add(fact.key()));
    if (values.containsKey("roster")) {
      items(values)
          .forEach(
              item ->
                  World.ITEM_FACTS.stream()
                      .filter(fact -> !item.containsKey(fact.key()))
                      .forEach(fact -> keys.add("worker." + fact.key())));
    }
    return keys;
  }

  /** The same values and random ones for what is not given. */
  static Map<String, @Nullable Object> given(Map<String, @Nullable Object> values, Inputs inputs) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    for (World.Fact fact : World.FACTS) {
      if (!all.containsKey(fact.key())) {
        all.put(fact.key(), inputs.of(fact));
      }
    }
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (Map<String, @Nullable Object> item : items(all)) {
      Map<String, @Nullable Object> full = new HashMap<>(item);
      for (World.Fact fact : World.ITEM_FACTS) {
        if (!full.containsKey(fact.key())) {
          full.put(fact.key(), inputs.of(fact));
        }
      }
      items.add(full);
    }
    all.put("roster", items);
    return all;
  }

  /**
   * A full assignment with one fact that was not given changed once more.
   *
   * @param key the key of the fact; of an item's, that of a random item without it
   */
  static Map<String, @Nullable Object> changed(
      Random random,
      Map<String, @Nullable Object> given,
      Map<String, @Nullable Object> all,
      String key,
      Inputs inputs) {
    Map<String, @Nullable Object> other = new HashMap<>(all);
    if (!key.startsWith("worker.")) {
      World.FACTS.stream()
          .filter(fact -> fact.key().equals(key))
          .forEach(fact -> other.put(key, inputs.of(fact)));
      return other;
    }
    String own = key.substring("worker.".length());
    List<Map<String, @Nullable Object>> without = items(given);
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < without.size(); i++) {
      if (!without.get(i).containsKey(own)) {
        candidates.add(i);
      }
    }
    int chosen = candidates.get(random.nextInt(candidates.size()));
    List<Map<String, @Nullable Object>> items = new ArrayList<>(items(all));
    Map<String, @Nullable Object> item = new HashMap<>(items.get(chosen));
    World.ITEM_FACTS.stream()
        .filter(fact -> fact.key().equals(own))
        .forEach(fact -> item.put(own, inputs.of(fact)));
    items.set(chosen, item);
    other.put("roster", items);
    return other;
  }
}
