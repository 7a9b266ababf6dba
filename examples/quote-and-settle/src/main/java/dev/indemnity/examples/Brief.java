package dev.indemnity.examples;

import dev.indemnity.core.outcome.Reason;

/** A reason in half a line: which rule, and its words, else what was found. */
final class Brief {
  private Brief() {}

  static String of(Reason reason) {
    StringBuilder text = new StringBuilder(reason.code());
    if (!reason.clause().isEmpty()) {
      text.append(" [").append(reason.clause()).append(']');
    }
    text.append(": ");
    if (reason.says().isPresent()) {
      return text.append(reason.says().get()).toString();
    }
    text.append(String.join(", ", reason.facts()));
    if (!reason.actual().isEmpty()) {
      text.append(' ').append(reason.actual());
    }
    if (!reason.required().isEmpty()) {
      text.append(", required ").append(reason.required());
    }
    if (!reason.nearest().isEmpty()) {
      text.append(", nearest ").append(String.join(", ", reason.nearest()));
    }
    return text.toString().replace(":  ", ": ");
  }
}
