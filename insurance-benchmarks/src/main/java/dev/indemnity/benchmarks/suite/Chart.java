package dev.indemnity.benchmarks.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars of nanoseconds a row on a logarithmic scale. The picture brings its own ground and text
 * colours, so that it can be read on a light and on a dark page.
 */
final class Chart {
  private static final int LABELS = 290;
  private static final int SCALE = 500;
  private static final int WIDTH = LABELS + SCALE + 90;
  private static final int LINE = 22;

  private Chart() {}

  static String of(List<Measured> measured) {
    StringBuilder bars = new StringBuilder(1000);
    int decades = decades(measured);
    int y = 56;
    String heading = "";
    for (Measured each : measured) {
      if (each.group().equals("start")) {
        continue;
      }
      String next =
          each.group().equals("worker") ? "one row at a time" : "%,d rows".formatted(each.rows());
      if (!next.equals(heading)) {
        heading = next;
        y += 12;
        bars.append("<text class=\"b\" x=\"16\" y=\"%d\">%s</text>%n".formatted(y + 14, heading));
        y += LINE;
      }
      bars.append(bar(each, y, decades));
      y += LINE;
    }
    return frame(y + 16, decades, bars.toString()).replace("\r", "");
  }

  private static String bar(Measured each, int y, int decades) {
    int length = Math.max(2, position(each.perRow().movePointRight(3).longValue(), decades));
    String kind = each.what().startsWith("library") ? "l" : "o";
    return """
    <text x="%d" y="%d" text-anchor="end">%s</text>
    <rect class="%s" x="%d" y="%d" width="%d" height="14" rx="2"/>
    <text x="%d" y="%d">%s</text>
    """
        .formatted(
            LABELS - 8,
            y + 14,
            escaped(each.title()),
            kind,
            LABELS,
            y + 3,
            length,
            LABELS + length + 6,
            y + 14,
            Report.plain(each.perRow()));
  }

  /** Where a time stands on a scale that begins at a nanosecond. */
  private static int position(long picoseconds, int decades) {
    return Math.toIntExact(
        Math.round(SCALE * Math.log10(Math.max(1000, picoseconds) / 1000.0) / decades));
  }

  private static long power(int decade) {
    long power = 1;
    for (int i = 0; i < decade; i++) {
      power *= 10;
    }
    return power;
  }

  private static int decades(List<Measured> measured) {
    long most =
        measured.stream()
            .filter(each -> !each.group().equals("start"))
            .mapToLong(each -> each.median() / each.rows())
            .max()
            .orElse(1);
    int decades = 1;
    while (1000 * power(decades) < most) {
      decades++;
    }
    return decades;
  }

  private static String frame(int height, int decades, String bars) {
    List<String> lines = new ArrayList<>();
    for (int decade = 0; decade <= decades; decade++) {
      int x = LABELS + SCALE * decade / decades;
      lines.add(
          "<line x1=\"%d\" y1=\"60\" x2=\"%d\" y2=\"%d\"/><text class=\"t\" x=\"%d\" y=\"54\" text-anchor=\"middle\">%,d</text>"
              .formatted(x, x, height - 12, x, power(decade)));
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
    <title>Nanoseconds a row of the roster job, by variant</title>
    <style>
    .g{fill:#ffffff} text{fill:#1f2328;font:13px sans-serif} .b{font-weight:bold} .t{fill:#59636e}
    line{stroke:#d1d9e0} .l{fill:#1a7f37} .o{fill:#6e7bbf}
    @media (prefers-color-scheme: dark){
    .g{fill:#0d1117} text{fill:#f0f6fc} .t{fill:#9198a1} line{stroke:#3d444d} .l{fill:#3fb950} .o{fill:#8b98e0}}
    </style>
    <rect class="g" width="%1$d" height="%2$d" rx="6"/>
    <text class="b" x="16" y="26">Nanoseconds a row (logarithmic)</text>
    %3$s
    %4$s</svg>
    """
        .formatted(WIDTH, height, String.join("\n", lines), bars);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
