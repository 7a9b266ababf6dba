package dev.indemnity.examples.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of text one below the other, each column as wide as its widest cell. */
final class Columns {
  private static final int WIDEST = 70;
  private static final String GAP = "  ";

  private Columns() {}

  static String of(List<List<String>> rows) {
    List<List<String>> cut =
        rows.stream().map(row -> row.stream().map(Columns::cut).toList()).toList();
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : cut) {
      for (int i = 0; i < row.size(); i++) {
        int width = width(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return cut.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      line.append(GAP).append(cell).append(" ".repeat(widths.get(i) - width(cell)));
    }
    return line.toString().stripTrailing();
  }

  /** On a terminal, where a Chinese character is as wide as two letters. */
  private static int width(String text) {
    return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
  }

  private static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x3000 && codePoint < 0x3040)
        || (codePoint >= 0xFF01 && codePoint < 0xFF61);
  }

  private static String cut(String cell) {
    return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 1) + "…";
  }
}
