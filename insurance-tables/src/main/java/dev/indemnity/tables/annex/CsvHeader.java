package dev.indemnity.tables.annex;

import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of a CSV file that say what annex it is. */
final class CsvHeader {
  private static final List<String> KEYS = List.of("of", "id", "title", "figures", "supplies");
  private static final String ALL = "of, id, title, figures or supplies";

  private final Mistakes mistakes;
  private final CsvPlaces places;

  /** What each says; nothing: it was refused. */
  private final Map<String, List<String>> given = new LinkedHashMap<>();

  CsvHeader(Mistakes mistakes, CsvPlaces places) {
    this.mistakes = mistakes;
    this.places = places;
  }

  static String cells(int count) {
    return count + (count == 1 ? " cell" : " cells");
  }

  void record(int line, List<String> cells) {
    if (cells.size() < 2) {
      mistakes.add("/" + line, cells(cells.size()), "at least 3 cells");
      return;
    }
    String key = cells.get(1);
    if (!KEYS.contains(key)) {
      mistakes.addUnknown("/" + line + "/2", key, ALL, KEYS);
      return;
    }
    if (given.containsKey(key)) {
      mistakes.add("/" + line + "/2", key + " once more", "each once");
      return;
    }
    List<String> values = List.copyOf(cells.subList(2, cells.size()));
    given.put(key, isSound(line, key, cells) ? values : List.of());
    places.put("/annex/" + key, line, key.equals("supplies") ? 0 : 3);
    for (int i = 0; i < values.size(); i++) {
      places.put("/annex/" + key + "/" + i, line, i + 3);
    }
  }

  private boolean isSound(int line, String key, List<String> cells) {
    int before = mistakes.count();
    int wanted = key.equals("of") ? 4 : 3;
    String value = cells.size() > 2 ? cells.get(2) : "";
    boolean isList = key.equals("supplies");
    if (isList ? cells.size() < wanted : cells.size() != wanted) {
      mistakes.add("/" + line, cells(cells.size()), (isList ? "at least " : "") + cells(wanted));
    } else if (value.isEmpty() && !isList) {
      mistakes.add("/" + line + "/3", "nothing", "text");
    } else if (key.equals("figures") && !AnnexHeader.FIGURES.containsKey(value)) {
      mistakes.addUnknown(
          "/" + line + "/3", value, AnnexHeader.FIGURES_TO_CHOOSE, AnnexHeader.FIGURES.keySet());
    } else if (key.equals("id") && value.equals(AnnexHeader.ID)) {
      mistakes.add("/" + line + "/3", value, AnnexHeader.ID_OF_ITS_OWN);
    } else if (key.equals("title") && value.equals(AnnexHeader.TITLE)) {
      mistakes.add("/" + line + "/3", value, AnnexHeader.TITLE_OF_ITS_OWN);
    }
    return mistakes.count() == before;
  }

  /** The annex without names and rows; reports what is missing, and has something in its place. */
  Annex annex(SchemeEdition edition) {
    for (String key : KEYS) {
      if (!given.containsKey(key)) {
        mistakes.add("", "no record annex," + key, "the record annex," + key);
      }
    }
    SchemeEdition.Figures figures =
        AnnexHeader.FIGURES.getOrDefault(
            value("figures", 0, ""), SchemeEdition.Figures.ILLUSTRATIVE);
    return Annex.builder()
        .of(value("of", 0, edition.id()))
        .label(value("of", 1, edition.label()))
        .id(value("id", 0, AnnexHeader.UNREAD))
        .title(Text.of(value("title", 0, AnnexHeader.UNREAD)))
        .figures(figures)
        .supplies(given.getOrDefault("supplies", List.of()))
        .build();
  }

  private String value(String key, int index, String otherwise) {
    List<String> values = given.getOrDefault(key, List.of());
    return index < values.size() ? values.get(index) : otherwise;
  }

  /** Where nothing more is to be told of what something stands in for. */
  Set<String> unread() {
    return given.getOrDefault("supplies", List.of()).isEmpty()
        ? Set.of("/annex/supplies")
        : Set.of();
  }
}
