package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of an edition as texts by path, which do not depend on how it was written: names in
 * order, rows by what they are asked with, formulas as they print.
 */
final class Canonical {
  private final CanonicalContent content = new CanonicalContent();
  private final SchemeEdition edition;

  private Canonical(SchemeEdition edition) {
    this.edition = edition;
  }

  static Map<String, String> of(SchemeEdition edition) {
    Canonical canonical = new Canonical(edition);
    canonical.header();
    canonical.names();
    new CanonicalQuestions(edition, canonical.content).put();
    return canonical.content.all();
  }

  private void header() {
    content.put("id", edition.id());
    content.put("label", edition.label());
    content.put("title", edition.title());
    content.put("currency", edition.currency().getCode());
    content.put("zone", edition.zone().getId());
    content.put("in force from", edition.inForceFrom());
    content.put("in force to", edition.inForceTo());
    content.put("published on", edition.publishedOn());
    content.put("verified until", edition.verifiedUntil());
    content.put("figures", edition.figures().spelling());
    content.each(
        "source",
        edition.sources(),
        (name, source) -> {
          content.put("title", source.title());
          content.put("number", source.number());
          content.put("address", source.address());
        });
    content.each(
        "clause",
        edition.clauses(),
        (name, clause) -> {
          content.put("source", clause.source());
          content.put("status", clause.status().spelling());
          content.put("says", clause.says());
        });
  }

  private void names() {
    content.list(
        "annex",
        edition.annexes().stream().sorted(Comparator.comparing(SuppliedAnnex::id)).toList(),
        SuppliedAnnex::id,
        annex -> {
          content.put("title", annex.title());
          content.put("figures", annex.figures().spelling());
          content.put("supplies", annex.supplies());
        });
    content.each(
        "reference",
        edition.references(),
        (word, reference) -> {
          content.put("id", reference.id());
          content.put("label", reference.label());
          content.put("digest", reference.edition().map(EditionDigest::of));
        });
    content.each(
        "category",
        edition.categories(),
        (name, category) -> {
          content.put("values", category.values());
          content.put("unlisted", category.unlisted().name());
          content.put("open", String.valueOf(category.open()));
          content.put("clause", category.clause());
        });
    content.each(
        "fact",
        edition.facts(),
        (name, fact) -> {
          content.put("type", fact.type().toString());
          content.put("range", fact.range().map(Interval::toString));
          content.put("from", fact.supply().name());
          content.put("within", fact.within().map(each -> each.first() + ", " + each.after()));
          content.put("personal", String.valueOf(fact.personal()));
          content.put("default", fact.standing().map(CanonicalContent::formula));
          content.put("means", fact.means());
          content.put("clause", fact.clause());
        });
    content.each(
        "parameter",
        edition.parameters(),
        (name, parameter) -> {
          content.put("type", parameter.type().toString());
          content.put("value", value(parameter.type(), parameter.value()));
          content.put("range", parameter.range().map(Interval::toString));
          content.put("means", parameter.means());
          content.cited(parameter.clause(), parameter.note());
        });
    content.each(
        "convention",
        edition.conventions(),
        (name, convention) -> {
          content.put("code", convention.code());
          content.put("question", convention.question());
          content.put("readings", convention.readings());
          content.put("value", convention.value());
          content.cited(convention.clause(), convention.note());
        });
    content.each("table", edition.tables(), (name, table) -> table(table));
    content.each(
        "function",
        edition.functions(),
        (name, function) -> {
          content.put(
              "inputs",
              function.inputs().entrySet().stream()
                  .map(each -> each.getKey() + ": " + each.getValue())
                  .toList());
          content.put("is", CanonicalContent.formula(function.formula()));
          content.cited(function.clause(), function.note());
        });
    content.each(
        "definition",
        edition.definitions(),
        (name, definition) -> {
          content.put("is", CanonicalContent.formula(definition.formula()));
          content.cited(definition.clause(), definition.note());
        });
    content.each(
        "counter",
        edition.counters(),
        (name, counter) -> {
          content.put("type", counter.type().toString());
          content.put("per", counter.per().stream().map(Enum::name).sorted().toList());
          counter.cap().ifPresent(cap -> content.put("cap", CanonicalContent.formula(cap)));
          content.cited(counter.clause(), counter.note());
        });
  }

  private void table(Table table) {
    content.put("outside", table.outside().name());
    content.put("annex", table.annex());
    content.cited(table.clause(), table.note());
    content.put("inputs", table.inputs().stream().map(Column::toString).toList());
    content.put("outputs", table.outputs().stream().map(Column::toString).toList());
    table.rows().stream()
        .sorted(Comparator.comparing(row -> key(table, row)))
        .forEach(row -> content.put("rows/" + key(table, row), answer(table, row)));
  }

  private String key(Table table, Row row) {
    return cells(table, row, 0, table.inputs().size()).toString();
  }

  private String answer(Table table, Row row) {
    List<String> answer = cells(table, row, table.inputs().size(), row.cells().size());
    return answer
        + (row.clause().isEmpty() ? "" : " " + row.clause())
        + row.note().map(note -> " " + CanonicalContent.words(note)).orElse("");
  }

  private List<String> cells(Table table, Row row, int from, int to) {
    List<Column> columns = table.columns();
    List<String> texts = new ArrayList<>();
    for (int i = from; i < Math.min(to, row.cells().size()); i++) {
      Object cell = row.cells().get(i);
      texts.add(i < columns.size() ? cell(columns.get(i), cell) : String.valueOf(cell));
    }
    return texts;
  }

  private String cell(Column column, Object cell) {
    if (!column.holdsIntervals() || cell instanceof Interval<?>) {
      return cell instanceof Interval<?> interval
          ? interval.toString()
          : value(column.type(), cell);
    }
    try {
      return column.type().kind() == Type.Kind.DATE
          ? Interval.parse(String.valueOf(cell), LocalDate::parse).toString()
          : Interval.parse(String.valueOf(cell), Fraction::parse).toString();
    } catch (IllegalArgumentException e) {
      return String.valueOf(cell);
    }
  }

  private String value(Type type, @Nullable Object raw) {
    try {
      Object value = Values.of(type, raw, edition.zone());
      return value instanceof Fraction number ? number.toString() : Values.show(type, value);
    } catch (IllegalArgumentException e) {
      return String.valueOf(raw);
    }
  }
}
