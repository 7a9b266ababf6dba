package dev.indemnity.tables.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Other readings of the points the guide is silent on. */
final class ReadingChanges {
  private static final Map<String, List<String>> ALTERNATIVES = alternatives();

  private ReadingChanges() {}

  static void addTo(Map<String, Change> all) {
    ALTERNATIVES.forEach(
        (code, readings) ->
            readings.forEach(
                reading ->
                    all.put(
                        code + " " + reading,
                        (edition, figures, draw) -> {
                          figures.read(code, reading);
                          return edition.with(code, reading);
                        })));
  }

  private static Map<String, List<String>> alternatives() {
    Map<String, List<String>> alternatives = new LinkedHashMap<>();
    alternatives.put("K-1", List.of("counts as before"));
    alternatives.put("K-2", List.of("working days"));
    alternatives.put("K-3", List.of("later of order and payment"));
    alternatives.put("K-4", List.of("24:00 of the anniversary"));
    alternatives.put("K-5", List.of("before social insurance", "used up by social insurance"));
    alternatives.put(
        "K-6", List.of("medical nil at once", "every item nil", "matching item offset"));
    alternatives.put("K-7", List.of("inside the cap"));
    alternatives.put("K-8", List.of("added to the death benefit"));
    alternatives.put("K-9", List.of("any lateness"));
    alternatives.put("K-10", List.of("per policy"));
    alternatives.put("K-11", List.of("per class group"));
    alternatives.put("K-12", List.of("full death limit in addition"));
    alternatives.put("K-13", List.of("limit restored per accident"));
    alternatives.put("K-14", List.of("heaviest only"));
    alternatives.put("K-19", List.of("more than the threshold"));
    alternatives.put("K-20", List.of("whole yuan at the end"));
    alternatives.put(
        "K-21", List.of("days of the actual year", "short-rate months", "whole months"));
    alternatives.put("K-23", List.of("never excludes an enrolled person"));
    alternatives.put("K-24", List.of("all", "none"));
    alternatives.put("K-25", List.of("88号"));
    alternatives.put("K-26", List.of("ratio of the plan"));
    alternatives.put("K-27", List.of("per accident"));
    alternatives.put("K-28", List.of("every plan"));
    alternatives.put("K-30", List.of("nil", "full"));
    alternatives.put("K-33", List.of("determination", "last exposure"));
    alternatives.put("K-35", List.of("within 180 days"));
    alternatives.put("K-40", List.of("both ends"));
    alternatives.put("K-41", List.of("offsets nothing", "offsets everything"));
    alternatives.put("K-42", List.of("proportional"));
    alternatives.put("K-44", List.of("price row of class 6"));
    alternatives.put("K-45", List.of("names near a refused one are referred"));
    alternatives.put("K-46", List.of("priced on the class 6 row"));
    return alternatives;
  }
}
