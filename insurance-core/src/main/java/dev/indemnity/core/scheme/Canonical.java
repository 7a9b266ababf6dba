package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Expression;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Parser;
import dev.indemnity.core.language.Printer;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content of an edition as texts by path, which do not depend on how it was written: names in
 * order, rows by what they are asked with, formulas as they print.
 */
final class Canonical {
  private final Map<String, String> content = new LinkedHashMap<>();
  private final SchemeEdition edition;
  private String path = "";

  private Canonical(SchemeEdition edition) {
    this.edition = edition;
  }

  static Map<String, String> of(SchemeEdition edition) {
    Canonical canonical = new Canonical(edition);
    canonical.header();
    canonical.names();
    canonical.questions();
    return Collections.unmodifiableMap(canonical.content);
  }

  private void header() {
    put("id", edition.id());
    put("label", edition.label());
    put("title", edition.title());
    put("currency", edition.currency().getCode());
    put("zone", edition.zone().getId());
    put("in force from", edition.inForceFrom());
    put("in force to", edition.inForceTo());
    put("published on", edition.publishedOn());
    put("verified until", edition.verifiedUntil());
    put("figures", edition.figures().spelling());
    each(
        "source",
        edition.sources(),
        (name, source) -> {
          put("title", source.title());
          put("number", source.number());
          put("address", source.address());
        });
    each(
        "clause",
        edition.clauses(),
        (name, clause) -> {
          put("source", clause.source());
          put("status", clause.status().spelling());
          put("says", clause.says());
        });
  }

  private void names() {
    list(
        "annex",
        edition.annexes().stream().sorted(Comparator.comparing(SuppliedAnnex::id)).toList(),
        SuppliedAnnex::id,
        annex -> {
          put("title", annex.title());
          put("figures", annex.figures().spelling());
          put("supplies", annex.supplies());
        });
    each(
        "reference",
        edition.references(),
        (word, reference) -> {
          put("id", reference.id());
          put("label", reference.label());
          put("digest", reference.edition().map(EditionDigest::of));
        });
    each(
        "category",
        edition.categories(),
        (name, category) -> {
          put("values", category.values());
          put("unlisted", category.unlisted().name());
          put("open", String.valueOf(category.open()));
          put("clause", category.clause());
        });
    each(
        "fact",
        edition.facts(),
        (name, fact) -> {
          put("type", fact.type().toString());
          put("range", fact.range().map(Interval::toString));
          put("from", fact.supply().name());
          put("within", fact.within().map(each -> each.first() + ", " + each.after()));
          put("personal", String.valueOf(fact.personal()));
          put("default", fact.standing().map(Canonical::formula));
          put("means", fact.means());
          put("clause", fact.clause());
        });
    each(
        "parameter",
        edition.parameters(),
        (name, parameter) -> {
          put("type", parameter.type().toString());
          put("value", value(parameter.type(), parameter.value()));
          put("range", parameter.range().map(Interval::toString));
          put("means", parameter.means());
          cited(parameter.clause(), parameter.note());
        });
    each(
        "convention",
        edition.conventions(),
        (name, convention) -> {
          put("code", convention.code());
          put("question", convention.question());
          put("readings", convention.readings());
          put("value", convention.value());
          cited(convention.clause(), convention.note());
        });
    each("table", edition.tables(), (name, table) -> table(table));
    each(
        "function",
        edition.functions(),
        (name, function) -> {
          put(
              "inputs",
              function.inputs().entrySet().stream()
                  .map(each -> each.getKey() + ": " + each.getValue())
                  .toList());
          put("is", formula(function.formula()));
          cited(function.clause(), function.note());
        });
    each(
        "definition",
        edition.definitions(),
        (name, definition) -> {
          put("is", formula(definition.formula()));
          cited(definition.clause(), definition.note());
        });
    each(
        "counter",
        edition.counters(),
        (name, counter) -> {
          put("type", counter.type().toString());
          put("per", counter.per().stream().map(Enum::name).sorted().toList());
          counter.cap().ifPresent(cap -> put("cap", formula(cap)));
          cited(counter.clause(), counter.note());
        });
  }

  private void table(Table table) {
    put("outside", table.outside().name());
    put("annex", table.annex());
    cited(table.clause(), table.note());
    put("inputs", table.inputs().stream().map(Column::toString).toList());
    put("outputs", table.outputs().stream().map(Column::toString).toList());
    table.rows().stream()
        .sorted(Comparator.comparing(row -> key(table, row)))
        .forEach(row -> put("rows/" + key(table, row), answer(table, row)));
  }

  private String key(Table table, Row row) {
    return cells(table, row, 0, table.inputs().size()).toString();
  }

  private String answer(Table table, Row row) {
    List<String> answer = cells(table, row, table.inputs().size(), row.cells().size());
    return answer
        + (row.clause().isEmpty() ? "" : " " + row.clause())
        + row.note().map(note -> " " + words(note)).orElse("");
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
    if (column.match() != Column.Match.BAND || cell instanceof Interval<?>) {
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

  private void questions() {
    list("eligibility", edition.eligibility(), Rule::id, this::rule);
    list("insurer", edition.insurer(), Rule::id, this::rule);
    edition.allocation().ifPresent(this::allocation);
    list("premium", edition.premium(), PremiumLine::id, this::line);
    list("refunds", edition.refunds(), PremiumLine::id, this::line);
    list(
        "totals",
        edition.totals(),
        total -> String.valueOf(edition.totals().indexOf(total)),
        total -> {
          put("when", total.when().map(Canonical::formula));
          put("exact items", String.valueOf(total.exactItems()));
          put("round", total.round().toString());
          put("clause", total.clause());
        });
    edition.terms().ifPresent(this::terms);
    list(
        "coverage",
        edition.coverage(),
        terms -> String.valueOf(edition.coverage().indexOf(terms)),
        terms -> {
          put("when", terms.when().map(Canonical::formula));
          terms
              .payments()
              .ifPresent(
                  payments -> {
                    put("payments", payments.of());
                    put("received", formula(payments.received()));
                    put("units", formula(payments.units()));
                    put("appended", payments.appended().map(Canonical::formula));
                    put("pay before", payments.payBefore().map(Canonical::formula));
                  });
          put("inception", formula(terms.inception()));
          put("expiry", formula(terms.expiry()));
          list("conditions", terms.conditions(), Rule::id, this::rule);
          terms.person().ifPresent(this::person);
          cited(terms.clause(), terms.note());
        });
    list("claims", edition.claims(), Rule::id, this::rule);
    list(
        "exclusions",
        edition.exclusions(),
        Exclusion::id,
        exclusion -> {
          put("id", exclusion.id());
          put("when", formula(exclusion.when()));
          put("evidence", exclusion.evidence().map(Canonical::formula));
          put("documents", exclusion.documents().stream().map(Canonical::words).toList());
          put("benefits", exclusion.benefits());
          put("says", exclusion.says());
          cited(exclusion.clause(), exclusion.note());
        });
    list(
        "benefits",
        edition.benefits(),
        Benefit::id,
        benefit -> {
          put("id", benefit.id());
          each("each", benefit.each(), (name, category) -> put("of", category));
          put("when", formula(benefit.when()));
          each("let", benefit.let(), (name, formula) -> put("is", formula(formula)));
          put("amount", formula(benefit.amount()));
          put("round", benefit.round().toString());
          each("uses", benefit.uses(), (name, formula) -> put("is", formula(formula)));
          put("payee", formula(benefit.payee()));
          cited(benefit.clause(), benefit.note());
        });
  }

  private void terms(PolicyTerms terms) {
    put("terms inception", formula(terms.inception()));
    put("terms expiry", formula(terms.expiry()));
    put("terms accrued", formula(terms.accrued()));
    put("terms edition change", terms.editionChange().name());
    put("terms ask again", terms.asksAgain());
    put("terms clause", terms.clause());
    put("terms note", terms.note());
    list(
        "terms effective",
        terms.effective(),
        each -> String.valueOf(terms.effective().indexOf(each)),
        each -> {
          put("on", occasions(each.on()));
          put("when", each.when().map(Canonical::formula));
          put("day", formula(each.day()));
          put("clause", each.clause());
        });
    list("terms charged", terms.charged(), TermAmount::id, this::termAmount);
    list("terms kept", terms.kept(), TermAmount::id, this::termAmount);
    list(
        "terms minimum",
        terms.minimum().map(List::of).orElse(List.of()),
        TermAmount::id,
        this::termAmount);
    list(
        "terms rules",
        terms.rules(),
        each -> each.rule().id(),
        each -> {
          put("on", occasions(each.on()));
          rule(each.rule());
        });
  }

  private void termAmount(TermAmount amount) {
    put("id", amount.id());
    put("on", occasions(amount.on()));
    put("when", amount.when().map(Canonical::formula));
    put("amount", formula(amount.amount()));
    put("round", amount.round().toString());
    cited(amount.clause(), amount.note());
  }

  private static List<String> occasions(Set<Occasion> on) {
    return on.stream().sorted().map(Occasion::spelling).toList();
  }

  private void person(PersonTerms person) {
    put("person", person.id());
    put("person until", person.until().map(Canonical::formula));
    put("person says", person.says());
    put("person clause", person.clause());
    list("person conditions", person.conditions(), Rule::id, this::rule);
  }

  private void allocation(AllocationTerms terms) {
    put("allocation pooled", terms.pooled().map(Canonical::formula));
    put("allocation clause", terms.clause());
    put("allocation note", terms.note());
    list(
        "obligations",
        terms.obligations(),
        Obligation::id,
        obligation -> {
          put("id", obligation.id());
          put("when", obligation.when().map(Canonical::formula));
          each("let", obligation.let(), (name, formula) -> put("is", formula(formula)));
          put("amount", formula(obligation.amount()));
          put("round", obligation.round().toString());
          put("met by", obligation.metBy());
          cited(obligation.clause(), obligation.note());
        });
  }

  private void rule(Rule rule) {
    put("id", rule.id());
    put("scope", rule.scope().name());
    put("when", rule.when().map(Canonical::formula));
    put("require", formula(rule.require()));
    put("if known", String.valueOf(rule.ifKnown()));
    put("otherwise", rule.otherwise().name());
    put("documents", rule.documents().stream().map(Canonical::words).toList());
    put("benefits", rule.benefits());
    put("says", rule.says());
    cited(rule.clause(), rule.note());
  }

  private void line(PremiumLine line) {
    put("id", line.id());
    put("per person", String.valueOf(line.perPerson()));
    put("when", line.when().map(Canonical::formula));
    each("let", line.let(), (name, formula) -> put("is", formula(formula)));
    put("amount", formula(line.amount()));
    put("round", line.round().toString());
    cited(line.clause(), line.note());
  }

  private void cited(String clause, Optional<Text> note) {
    put("clause", clause);
    put("note", note);
  }

  private String value(Type type, @Nullable Object raw) {
    try {
      Object value = Values.of(type, raw, edition.zone());
      return value instanceof Fraction number ? number.toString() : Values.show(type, value);
    } catch (IllegalArgumentException e) {
      return String.valueOf(raw);
    }
  }

  private static String formula(String text) {
    Expression expression = Parser.parse(text).expression();
    return expression == null ? text : Printer.print(expression);
  }

  private static String words(Text words) {
    return words.byLanguage().toString();
  }

  private <T> void each(String kind, Map<String, T> named, BiConsumer<String, T> parts) {
    new TreeMap<>(named)
        .forEach((name, value) -> within(kind + "/" + name, () -> parts.accept(name, value)));
  }

  /** The order of a list is part of what an edition says. */
  private <T> void list(String kind, List<T> values, Function<T, String> id, Consumer<T> parts) {
    put(kind, values.stream().map(id).toList());
    values.forEach(value -> within(kind + "/" + id.apply(value), () -> parts.accept(value)));
  }

  private void within(String name, Runnable parts) {
    String before = path;
    path = before + name + "/";
    // what has no further parts is there all the same
    content.put(path, "");
    parts.run();
    path = before;
  }

  private void put(String key, Text words) {
    put(key, words(words));
  }

  private void put(String key, Optional<?> value) {
    value.ifPresent(each -> put(key, each instanceof Text words ? words(words) : each.toString()));
  }

  private void put(String key, Collection<String> values) {
    put(
        key,
        values.stream()
            .map(each -> "\"" + each.replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(", ", "[", "]")));
  }

  /** Two parts of one path, as two rules of one id, are both kept. */
  private void put(String key, String value) {
    content.merge(path + key, value, (first, second) -> first + " | " + second);
  }
}
