package dev.indemnity.tables.annex;

import dev.indemnity.core.scheme.SchemeEdition;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands at the head of every annex, and of a template for one. */
final class AnnexHeader {
  static final Map<String, SchemeEdition.Figures> FIGURES = figures();

  static final String ID = "com.example.annexes";
  static final String TITLE = "Annexes of …";

  /** What is expected where a template's own words were left. */
  static final String ID_OF_ITS_OWN = "an id of your own in place of that of the template";

  static final String TITLE_OF_ITS_OWN = "a title of your own in place of that of the template";

  /** No annex can be read before its author has chosen. */
  static final String FIGURES_TO_CHOOSE = String.join(" or ", FIGURES.keySet());

  /** What stands for an id or title that could not be read, while the rest is looked at. */
  static final String UNREAD = "unread";

  private AnnexHeader() {}

  private static Map<String, SchemeEdition.Figures> figures() {
    Map<String, SchemeEdition.Figures> figures = new LinkedHashMap<>();
    for (SchemeEdition.Figures each : SchemeEdition.Figures.values()) {
      figures.put(each.spelling(), each);
    }
    return figures;
  }
}
