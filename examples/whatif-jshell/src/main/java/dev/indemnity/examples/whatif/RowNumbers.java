package dev.indemnity.examples.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of which the same is to be said, told together: {@code rows 1-20, 23 NEEDS}. */
final class RowNumbers {
  private final Map<String, List<Integer>> rows = new LinkedHashMap<>();

  /** Says something of a row; rows come in their order. */
  void say(int row, String text) {
    rows.computeIfAbsent(text, each -> new ArrayList<>()).add(row);
  }

  /** {@return what was said, each thing once, in the order it was said first} */
  List<String> lines() {
    return rows.entrySet().stream()
        .map(
            each ->
                (each.getValue().size() == 1 ? "row " : "rows ")
                    + ranges(each.getValue())
                    + " "
                    + each.getKey())
        .toList();
  }

  private static String ranges(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        text.append(text.isEmpty() ? "" : ", ").append(numbers.get(from));
        text.append(i - from == 1 ? "" : "-" + numbers.get(i - 1));
        from = i;
      }
    }
    return text.toString();
  }
}
