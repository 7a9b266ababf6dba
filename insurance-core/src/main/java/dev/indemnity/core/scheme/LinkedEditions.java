package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes what an edition uses of others known to its formulas. The names of their categories begin
 * with the word of the reference from the start, since types carry them; other names get the word
 * where they are handed over.
 */
final class LinkedEditions {
  /** Each brings all its tables and functions, however short the word that refers to it. */
  private static final int MOST = 50;

  private final Language language;
  private final Problems problems;
  private final Map<Integer, Object> given = new HashMap<>();

  private LinkedEditions(Language language, Problems problems) {
    this.language = language;
    this.problems = problems;
  }

  /**
   * Declares what the references of an edition bring.
   *
   * @return the values they give, by slot
   */
  static Map<Integer, Object> declare(SchemeEdition edition, Language language, Problems problems) {
    LinkedEditions linked = new LinkedEditions(language, problems);
    int count = edition.references().size();
    if (count > MOST) {
      problems.add(Place.at("/references"), count + " references", "at most " + MOST);
    } else {
      for (Map.Entry<String, Reference> each : edition.references().entrySet()) {
        linked.declare(each.getKey(), each.getValue());
      }
    }
    return linked.given;
  }

  private void declare(String word, Reference reference) {
    Place place = Place.at("/references").child(word);
    if (word.contains(".") || !Language.isName(word)) {
      problems.add(place, "the name \"" + word + "\"", "letters and digits without a dot");
      return;
    }
    SchemeEdition other = reference.edition().orElse(null);
    if (other == null) {
      problems.add(place, reference + ", which is not at hand", "an edition that is");
      return;
    }
    if (!other.references().isEmpty()) {
      problems.add(place, reference + ", which refers to others", "an edition that does not");
      return;
    }
    Problems ofOther = new Problems();
    Language names = language.beside(ofOther);
    SchemeEdition offered = offered(word, other);
    Declarations declared =
        new Declarations(offered, names, ofOther, new Clauses(offered, ofOther));
    declared.declare();
    names.checkDefinitions();
    if (ofOther.none()) {
      given.putAll(declared.given());
      language.use(word, names);
    } else {
      problems.add(
          place, reference + ", of which " + ofOther.all().get(0), "an edition without problems");
    }
  }

  /** The part of an edition that others can use, its categories named as they name them. */
  private static SchemeEdition offered(String word, SchemeEdition other) {
    UnaryOperator<Type> renamed = type -> renamed(word, type);
    return SchemeEdition.builder()
        .id(other.id())
        .label(other.label())
        .title(other.title())
        .currency(other.currency())
        .zone(other.zone())
        .figures(other.figures())
        .sources(other.sources())
        .clauses(other.clauses())
        .categories(keys(other.categories(), name -> word + "." + name))
        .parameters(
            values(
                other.parameters(),
                each -> Parameter.builder().from(each).type(renamed.apply(each.type())).build()))
        .conventions(other.conventions())
        .tables(values(other.tables(), each -> renamed(each, renamed)))
        .functions(
            values(
                other.functions(),
                each ->
                    FunctionDeclaration.builder()
                        .from(each)
                        .inputs(values(each.inputs(), renamed))
                        .build()))
        .build();
  }

  private static Table renamed(Table table, UnaryOperator<Type> renamed) {
    return Table.builder()
        .from(table)
        .inputs(columns(table.inputs(), renamed))
        .outputs(columns(table.outputs(), renamed))
        .build();
  }

  private static List<Column> columns(List<Column> columns, UnaryOperator<Type> renamed) {
    return columns.stream()
        .map(
            each ->
                new Column(
                    each.name(),
                    renamed.apply(each.type()),
                    each.match(),
                    each.all(),
                    each.range()))
        .toList();
  }

  private static Type renamed(String word, Type type) {
    if (type.element() != null) {
      Type list = Type.listOf(renamed(word, type.element()));
      return type.optional() ? list.orAbsent() : list;
    }
    if (type.kind() != Type.Kind.CATEGORY) {
      return type;
    }
    Type category = Type.category(word + "." + type.label());
    return type.optional() ? category.orAbsent() : category;
  }

  private static <T> Map<String, T> keys(Map<String, T> map, UnaryOperator<String> renamed) {
    Map<String, T> changed = new LinkedHashMap<>();
    map.forEach((key, value) -> changed.put(renamed.apply(key), value));
    return changed;
  }

  private static <T> Map<String, T> values(Map<String, T> map, UnaryOperator<T> changed) {
    Map<String, T> all = new LinkedHashMap<>();
    map.forEach((key, value) -> all.put(key, changed.apply(value)));
    return all;
  }
}
