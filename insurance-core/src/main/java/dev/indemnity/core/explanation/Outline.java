package dev.indemnity.core.explanation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The arithmetic of a derivation in short; what {@link Derivation#outline()} promises. */
final class Outline {
  private static final Pattern CHANGES_NOTHING = Pattern.compile("0(\\.0+)?|1|null|true|false");

  private final StringBuilder text = new StringBuilder();
  private final Set<String> told = new HashSet<>();

  private Outline() {}

  static String of(Derivation root) {
    Outline outline = new Outline();
    outline.write(root, 0);
    return outline.text.toString();
  }

  private void write(Derivation step, int depth) {
    text.append("  ".repeat(depth)).append(step.name()).append(" = ");
    if (isWorkedOut(step)) {
      text.append(withoutOuterParentheses(step.filledIn())).append(" = ");
    }
    text.append(step.value());
    if (!step.clause().isEmpty()) {
      text.append("  [").append(step.clause()).append(']');
    }
    if (isItem(step) && !step.remark().isEmpty()) {
      text.append("  (").append(step.remark()).append(')');
    }
    text.append('\n');
    step.because().forEach(each -> below(each, depth + 1));
  }

  private void below(Derivation step, int depth) {
    if (CHANGES_NOTHING.matcher(step.value()).matches()) {
      return;
    }
    boolean isLookUp = step.formula().isEmpty() && !step.clause().isEmpty() && isCalled(step);
    if (!isWorkedOut(step) && !isLookUp && !isItem(step)) {
      step.because().forEach(each -> below(each, depth));
    } else if (told.add(step.name() + " = " + step.value())) {
      write(step, depth);
    }
  }

  /** A step without a formula that rests on others, such as one item of a sum. */
  private static boolean isItem(Derivation step) {
    return step.formula().isEmpty() && !step.because().isEmpty();
  }

  private static boolean isCalled(Derivation step) {
    return step.name().endsWith(")");
  }

  private static boolean isWorkedOut(Derivation step) {
    String put = withoutOuterParentheses(step.filledIn());
    return !put.isEmpty() && !put.equals(step.formula()) && !put.equals(step.value());
  }

  private static String withoutOuterParentheses(String formula) {
    if (!formula.startsWith("(") || !formula.endsWith(")")) {
      return formula;
    }
    int open = 0;
    for (int i = 0; i < formula.length() - 1; i++) {
      char c = formula.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')') {
        open--;
      }
      if (open == 0) {
        return formula;
      }
    }
    return formula.substring(1, formula.length() - 1);
  }
}
