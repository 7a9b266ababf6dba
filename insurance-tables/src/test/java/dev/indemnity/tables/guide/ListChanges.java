package dev.indemnity.tables.guide;

import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Changes of lists of names: who is refused, what is steel erection, what is named at all. */
final class ListChanges {
  private ListChanges() {}

  static void addTo(Map<String, Change> all) {
    all.put("refused.companyTypes", ListChanges::companyTypes);
    all.put("refused.industries", ListChanges::industries);
    all.put("an occupation that is refused", ListChanges::refused);
    all.put("a refused occupation that is taken", ListChanges::taken);
    all.put("the class of a welder", ListChanges::welder);
    all.put("steel.erection", ListChanges::steel);
    all.put("refused.near", ListChanges::near);
    all.put("an occupation nobody named", ListChanges::named);
  }

  private static SchemeEdition companyTypes(
      SchemeEdition edition, GuideFigures figures, Draw draw) {
    figures.refusedKinds = some(List.of("人资", "劳务", "企业管理", "其他"), draw);
    return edition.with("refused.companyTypes", figures.refusedKinds);
  }

  private static SchemeEdition industries(SchemeEdition edition, GuideFigures figures, Draw draw) {
    figures.refusedIndustries = some(List.of("个体工商户", "保险机构", "建筑", "物流", "其他"), draw);
    return edition.with("refused.industries", figures.refusedIndustries);
  }

  private static List<String> some(List<String> names, Draw draw) {
    return names.stream().filter(each -> draw.chance(40)).toList();
  }

  private static SchemeEdition refused(SchemeEdition edition, GuideFigures figures, Draw draw) {
    figures.refusedOccupations.add(draw.one(figures.classes.keySet()));
    figures.refusedWithin.add(draw.one(figures.classes.keySet()));
    return withRefused(edition, figures);
  }

  private static SchemeEdition withRefused(SchemeEdition edition, GuideFigures figures) {
    return edition
        .with("refused.occupations", List.copyOf(figures.refusedOccupations))
        .with("refused.occupationsWithin", List.copyOf(figures.refusedWithin));
  }

  private static SchemeEdition taken(SchemeEdition edition, GuideFigures figures, Draw draw) {
    Set<String> from =
        draw.chance(50) || figures.refusedWithin.isEmpty()
            ? figures.refusedOccupations
            : figures.refusedWithin;
    String occupation = draw.one(from);
    from.remove(occupation);
    return withRefused(withClass(edition, figures, draw, occupation), figures);
  }

  private static SchemeEdition withClass(
      SchemeEdition edition, GuideFigures figures, Draw draw, String occupation) {
    String ofClass = draw.one(figures.priceRows.keySet());
    figures.classes.put(occupation, ofClass);
    return edition.withRow("occupation class", List.of(occupation), ofClass);
  }

  private static SchemeEdition welder(SchemeEdition edition, GuideFigures figures, Draw draw) {
    SchemeEdition changed = edition;
    for (String each : figures.withoutClass) {
      changed = withClass(changed, figures, draw, each);
    }
    figures.withoutClass.clear();
    return changed.with("occupations.withoutClass", List.of());
  }

  private static SchemeEdition steel(SchemeEdition edition, GuideFigures figures, Draw draw) {
    Collection<String> names = List.copyOf(figures.classes.keySet());
    figures.steel.removeIf(each -> draw.chance(50));
    for (int i = 0; i < 6; i++) {
      figures.steel.add(draw.one(names));
    }
    return edition.with("steel.erection", List.copyOf(figures.steel));
  }

  private static SchemeEdition near(SchemeEdition edition, GuideFigures figures, Draw draw) {
    figures.nearRefused.removeIf(each -> draw.chance(50));
    figures.nearRefused.add(draw.one(figures.classes.keySet()));
    figures.read("K-45", "names near a refused one are referred");
    return edition
        .with("refused.near", List.copyOf(figures.nearRefused))
        .with("K-45", "names near a refused one are referred");
  }

  private static SchemeEdition named(SchemeEdition edition, GuideFigures figures, Draw draw) {
    String occupation = draw.one(List.of("宇航员", "灯塔看守", "制琴师"));
    Category category = Objects.requireNonNull(edition.categories().get("occupations"));
    List<String> names = new ArrayList<>(category.values());
    if (figures.listed.add(occupation)) {
      names.add(occupation);
    }
    Map<String, Category> categories = new LinkedHashMap<>(edition.categories());
    categories.put("occupations", new Category(names, category.unlisted(), category.clause()));
    return withClass(
        SchemeEdition.builder().from(edition).categories(categories).build(),
        figures,
        draw,
        occupation);
  }
}
