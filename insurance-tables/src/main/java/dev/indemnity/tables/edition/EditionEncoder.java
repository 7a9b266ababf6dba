package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Clause;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Source;
import dev.indemnity.core.scheme.SuppliedAnnex;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the parts of an edition into the objects of its file. */
final class EditionEncoder {
  private final SchemeEdition edition;
  private final ValueEncoder values;

  EditionEncoder(SchemeEdition edition) {
    this.edition = edition;
    this.values = new ValueEncoder(edition.zone(), edition.currency());
  }

  Map<String, @Nullable Object> file() {
    Fields file = new Fields().put("format", Shapes.FORMAT).put("edition", header());
    file.putFull("references", named(edition.references(), EditionEncoder::reference));
    file.putFull("clauses", named(edition.clauses(), EditionEncoder::clause));
    file.putFull("categories", named(edition.categories(), EditionEncoder::category));
    file.putFull("facts", named(edition.facts(), this::fact));
    file.putFull("parameters", named(edition.parameters(), this::parameter));
    file.putFull("conventions", named(edition.conventions(), EditionEncoder::convention));
    file.putFull("tables", named(edition.tables(), this::table));
    file.putFull("functions", named(edition.functions(), this::function));
    file.putFull("definitions", named(edition.definitions(), EditionEncoder::definition));
    QuestionEncoder questions = new QuestionEncoder(edition);
    questions.conditions(file);
    file.putFull("counters", named(edition.counters(), this::counter));
    questions.claims(file);
    return file.members();
  }

  private Object header() {
    return new Fields()
        .put("id", edition.id())
        .put("label", edition.label())
        .put("title", text(edition.title()))
        .put("currency", edition.currency().getCode())
        .put("zone", edition.zone().getId())
        .put("inForce", Arrays.asList(date(edition.inForceFrom()), date(edition.inForceTo())))
        .put("publishedOn", date(edition.publishedOn()))
        .put("verifiedUntil", date(edition.verifiedUntil()))
        .put("figures", edition.figures().spelling())
        .putFull("sources", named(edition.sources(), EditionEncoder::source))
        .putFull("overlays", edition.overlays())
        .putFull("annexes", edition.annexes().stream().map(EditionEncoder::annex).toList())
        .members();
  }

  private static @Nullable String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }

  private static Object annex(SuppliedAnnex annex) {
    return new Fields()
        .put("id", annex.id())
        .put("title", text(annex.title()))
        .put("figures", annex.figures().spelling())
        .put("supplies", annex.supplies())
        .members();
  }

  private static Object source(Source source) {
    return new Fields()
        .put("title", text(source.title()))
        .putPresent("number", source.number(), Function.identity())
        .putPresent("address", source.address(), Function.identity())
        .members();
  }

  private static Object reference(Reference reference) {
    return new Fields().put("id", reference.id()).put("label", reference.label()).members();
  }

  private static Object clause(Clause clause) {
    return new Fields()
        .put("source", clause.source())
        .put("status", clause.status().spelling())
        .put("says", text(clause.says()))
        .members();
  }

  private static Object category(Category category) {
    return new Fields()
        .put("values", category.values())
        .putUnless(
            category.unlisted() == Category.Unlisted.INVALID,
            "outside",
            Words.of(Words.UNLISTED, category.unlisted()))
        .putUnless(!category.open(), "open", true)
        .putFull("clause", category.clause())
        .members();
  }

  private Object fact(FactDeclaration fact) {
    boolean byCaller = fact.supply() == FactDeclaration.Supply.CALLER;
    return type(fact.type())
        .putPresent("range", fact.range(), Interval::toString)
        .putPresent("default", fact.standing(), Function.identity())
        .putUnless(byCaller, "from", byCaller ? null : Words.of(Words.SUPPLY, fact.supply()))
        .putPresent("within", fact.within(), each -> List.of(each.first(), each.after()))
        .putUnless(!fact.personal(), "personal", true)
        .putPresent("means", fact.means(), EditionEncoder::text)
        .putFull("clause", fact.clause())
        .members();
  }

  private Object parameter(Parameter parameter) {
    return typeUnlessNumber(parameter.type())
        .put("value", values.value(parameter.type(), parameter.value()))
        .putPresent("range", parameter.range(), Interval::toString)
        .putPresent("means", parameter.means(), EditionEncoder::text)
        .putAll(cited(parameter.clause(), parameter.note()))
        .members();
  }

  private static Object convention(Convention convention) {
    return new Fields()
        .put("code", convention.code())
        .put("question", text(convention.question()))
        .put("readings", convention.readings())
        .put("value", convention.value())
        .putAll(cited(convention.clause(), convention.note()))
        .members();
  }

  private Object table(Table table) {
    return cited(table.clause(), table.note())
        .putPresent("annex", table.annex(), Function.identity())
        .put("inputs", columns(table.inputs()))
        .put("outputs", columns(table.outputs()))
        .putUnless(
            table.outside() == Table.Outside.REFUSE,
            "outside",
            Words.of(Words.OUTSIDE, table.outside()))
        .put("rows", table.rows().stream().map(row -> row(table, row)).toList())
        .members();
  }

  private Map<String, Object> columns(List<Column> columns) {
    Map<String, Object> written = new LinkedHashMap<>();
    columns.forEach(column -> written.put(column.name(), column(column)));
    return written;
  }

  private Object function(FunctionDeclaration function) {
    return new Fields()
        .put("inputs", named(function.inputs(), type -> alone(type(type))))
        .put("is", function.formula())
        .putAll(cited(function.clause(), function.note()))
        .members();
  }

  private Object column(Column column) {
    Fields fields = type(column.type());
    if (column.match() != Match.EXACT) {
      fields.put("match", column.match().spelling());
    }
    if (column.match() == Match.POINTS_LINEAR || column.match() == Match.POINTS_STEP) {
      fields.put("between", Words.of(Words.BETWEEN, column.match()));
    }
    if (column.all().listed()) {
      fields.put("all", TableDecoder.LISTED);
    }
    fields.putPresent("all", column.all().wholes(), Interval::toString);
    fields.putPresent("range", column.range(), Interval::toString);
    return alone(fields);
  }

  /** A type that is a word alone is written as that word. */
  private static Object alone(Fields fields) {
    return fields.members().size() > 1
        ? fields.members()
        : Objects.requireNonNull(fields.members().get("type"));
  }

  private Object row(Table table, Row row) {
    List<Column> columns = table.columns();
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = columns.get(i);
      Object cell = row.cells().get(i);
      cells.add(
          column.holdsIntervals()
              ? values.band(column.type(), cell)
              : values.value(column.type(), cell));
    }
    Map<String, @Nullable Object> end = cited(row.clause(), row.note()).members();
    if (!end.isEmpty()) {
      cells.add(end);
    }
    return cells;
  }

  private static Object definition(NamedFormula definition) {
    Fields cited = cited(definition.clause(), definition.note());
    return cited.members().isEmpty()
        ? definition.formula()
        : new Fields().put("is", definition.formula()).putAll(cited).members();
  }

  private Object counter(CounterDeclaration counter) {
    return typeUnlessNumber(counter.type())
        .put("per", counter.per().stream().map(key -> Words.of(Words.KEY, key)).toList())
        .putPresent("cap", counter.cap(), cap -> cap)
        .putAll(cited(counter.clause(), counter.note()))
        .members();
  }

  private Fields typeUnlessNumber(Type type) {
    Fields fields = type(type);
    if (type.equals(Type.number(type.label()))) {
      fields.members().remove("type");
    }
    return fields;
  }

  private Fields type(Type type) {
    Type element = type.element() == null ? type : type.element();
    String mark = type.optional() ? "?" : "";
    Fields fields = new Fields().put("type", type.kind().spelling() + mark);
    switch (type.kind()) {
      case CATEGORY -> fields.put("of", type.label());
      case LIST -> fields.put("of", of(element));
      default -> {}
    }
    return fields.putUnless(
        element.kind() != Type.Kind.NUMBER || element.label().isEmpty(), "unit", element.label());
  }

  /** What a list holds; refuses what would be read as something else. */
  private String of(Type element) {
    boolean category =
        edition.categories().containsKey(element.label())
            || TypeDecoder.isOfAnother(element.label());
    boolean word = Words.SCALARS.containsKey(element.label());
    boolean readable =
        switch (element.kind()) {
          case CATEGORY -> category && !word;
          case ITEM -> !category && !word;
          case LIST, NULL -> false;
          default -> true;
        };
    if (!readable || element.optional()) {
      throw new IllegalArgumentException(
          "list (of " + element + ") must be of what a file can name");
    }
    boolean named = element.kind() == Type.Kind.CATEGORY || element.kind() == Type.Kind.ITEM;
    return named ? element.label() : element.kind().spelling();
  }

  static Fields cited(String clause, Optional<Text> note) {
    return new Fields().putFull("clause", clause).putPresent("note", note, EditionEncoder::text);
  }

  /** One text where it is English alone, else texts by language. */
  static Object text(Text text) {
    Map<String, String> words = text.byLanguage();
    String english = words.get("en");
    return english != null && words.size() == 1 ? english : words;
  }

  private static <T> Map<String, Object> named(Map<String, T> parts, Function<T, Object> writing) {
    Map<String, Object> written = new LinkedHashMap<>();
    parts.forEach((name, part) -> written.put(name, writing.apply(part)));
    return written;
  }
}
