package dev.indemnity.tables.edition;

import dev.indemnity.tables.json.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random edits of formulas: of their tokens, their names, their characters and their depth. */
final class FormulaEdits {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|[\\p{L}_][\\p{L}\\p{N}_.]*|[0-9]+(?:\\.[0-9]+)?|\\s+|.",
          Pattern.DOTALL);
  private static final List<String> WORDS =
      List.of(
          ("+ - * / ** < <= > >= = != ( ) [ ] { } .. . , : \" and or not( if then else for in return"
                  + " some every satisfies between null true false item count( sum( min( max( mean("
                  + " product( abs( floor( round__half__up( left( date( duration( contains( 0 -1 2"
                  + " 1000000000000000000000000000000 0.0000000000000000000000000001"
                  + " date(\"2025-02-30\") date(\"999999999-12-31\") duration(\"P99999999999D\")"
                  + " .year .years [1..2] ]1..2[ \"no__such__thing\" 工 \u0000 \ud83d")
              .split(" ", -1));
  private static final int[] DEPTHS = {3, 40, 199, 201, 9_000};

  private final List<String> names;

  /**
   * Edits of formulas of one file.
   *
   * @param names what is declared in it
   */
  FormulaEdits(List<String> names) {
    this.names = names;
  }

  String edit(String formula, String own, Random random) {
    List<String> tokens = tokens(formula);
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(11)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
      case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 3 -> tokens.add(at, word(random));
      case 4 -> tokens.set(at, word(random));
      case 5, 6 -> tokens.set(name(tokens, random), one(names, random));
      case 7 -> tokens.set(name(tokens, random), own);
      case 8 -> {
        return new TextChange(random.nextInt(), random.nextInt(4), one(TextChange.PIECES, random))
            .of(formula);
      }
      case 9 -> {
        String name = tokens.get(name(tokens, random));
        tokens.replaceAll(token -> token.equals(name) ? misspelt(name, random) : token);
      }
      default -> {
        return deep(formula, DEPTHS[random.nextInt(DEPTHS.length)], random);
      }
    }
    return String.join("", tokens);
  }

  private static List<String> tokens(String formula) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(formula);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    if (tokens.isEmpty()) {
      tokens.add("");
    }
    return tokens;
  }

  /** The place of a token that looks like a name, where there is one. */
  private static int name(List<String> tokens, Random random) {
    int from = random.nextInt(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int at = (from + i) % tokens.size();
      if (!tokens.get(at).isEmpty() && Character.isLetter(tokens.get(at).charAt(0))) {
        return at;
      }
    }
    return from;
  }

  private static String misspelt(String name, Random random) {
    return new TextChange(random.nextInt(), random.nextInt(2), one(List.of("", "e", "."), random))
        .of(name);
  }

  private static String word(Random random) {
    return one(WORDS, random).replace("__", " ");
  }

  private static String deep(String formula, int depth, Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> "(".repeat(depth) + formula + ")".repeat(depth);
      case 1 -> "not(".repeat(depth) + formula + ")".repeat(depth);
      case 2 -> "-".repeat(depth) + formula;
      case 3 -> formula + " + 1".repeat(depth);
      case 4 -> "if true then ".repeat(depth) + formula + " else 0".repeat(depth);
      case 5 -> "[".repeat(depth) + formula + "]".repeat(depth);
      default -> formula + (" and (" + formula + ")").repeat(Math.min(depth, 400));
    };
  }

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
