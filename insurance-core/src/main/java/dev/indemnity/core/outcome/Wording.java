package dev.indemnity.core.outcome;

import dev.indemnity.core.text.Text;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reason as one line for people. */
final class Wording {
  private Wording() {}

  static String of(Reason reason) {
    StringBuilder line = new StringBuilder(outcome(reason)).append(' ').append(reason.code());
    if (!reason.clause().isEmpty()) {
      line.append(" [").append(reason.clause()).append(']');
    }
    reason.says().ifPresent(says -> line.append(": ").append(says));
    part(
        line,
        reason.outcome() == Outcome.NEEDS ? "needs" : "fact",
        String.join(", ", reason.facts()));
    part(line, "required", reason.required());
    part(line, "actual", reason.actual());
    part(line, "off by", reason.distance());
    part(
        line,
        "documents",
        reason.documents().stream().map(Text::toString).collect(Collectors.joining(", ")));
    part(line, "nearest", String.join(", ", reason.nearest()));
    reason.note().ifPresent(note -> part(line, "note", note.toString()));
    return line.toString();
  }

  private static String outcome(Reason reason) {
    return reason.outcome() == Outcome.DONE
        ? "warning"
        : reason.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static void part(StringBuilder line, String label, String words) {
    if (!words.isEmpty()) {
      line.append("; ").append(label).append(' ').append(words);
    }
  }
}
