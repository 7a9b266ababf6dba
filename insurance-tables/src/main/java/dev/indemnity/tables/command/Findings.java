package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells problems as compilers do: file, line and column first. */
final class Findings {
  private Findings() {}

  static List<String> lines(List<Problem> problems) {
    Map<String, Optional<SourceText>> files = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems) {
      Optional<SourceText> file = files.computeIfAbsent(problem.place().file(), Findings::source);
      lines.add(line(problem, file.flatMap(each -> each.position(problem.place()))));
    }
    return lines;
  }

  /** The file may have gone since, or never have been one. */
  private static Optional<SourceText> source(String file) {
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(SourceText.read(Path.of(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Places of CSV files begin with the line of the record. */
  private static Optional<String> record(Place place) {
    String[] steps = place.pointer().split("/", -1);
    return CsvAnnexes.isCsv(place.file()) && steps.length > 1
        ? Optional.of(steps[1])
        : Optional.empty();
  }

  private static String line(Problem problem, Optional<String> position) {
    Place place = problem.place();
    String nearest = problem.nearest();
    return place.file()
        + position.or(() -> record(place)).map(each -> ":" + each).orElse("")
        + ": "
        + (place.pointer().isEmpty() ? "" : new Place("", place.pointer(), place.column()) + ": ")
        + "found "
        + problem.found()
        + ", expected "
        + problem.expected()
        + (nearest.isEmpty() ? "" : ", nearest: " + nearest);
  }
}
