package dev.indemnity.tables.renaming;

import static dev.indemnity.tables.renaming.Renaming.Kind.CATEGORY;
import static dev.indemnity.tables.renaming.Renaming.Kind.CLAUSE;
import static dev.indemnity.tables.renaming.Renaming.Kind.CODE;
import static dev.indemnity.tables.renaming.Renaming.Kind.COLUMN;
import static dev.indemnity.tables.renaming.Renaming.Kind.LOCAL;
import static dev.indemnity.tables.renaming.Renaming.Kind.NAME;
import static dev.indemnity.tables.renaming.Renaming.Kind.SOURCE;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Clause;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Source;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An edition under other names. */
public final class RenamedEdition {
  private final SchemeEdition edition;
  private final Renaming renaming;
  private final RenamedValues values;

  private RenamedEdition(SchemeEdition edition, Renaming renaming) {
    this.edition = edition;
    this.renaming = renaming;
    this.values = new RenamedValues(renaming);
  }

  /** The edition with every name and every text renamed; numbers, days and order are kept. */
  public static SchemeEdition of(SchemeEdition edition, Renaming renaming) {
    if (!edition.references().isEmpty()) {
      throw new IllegalArgumentException("references (…) must be empty: others are not renamed");
    }
    return new RenamedEdition(edition, renaming).renamed();
  }

  private SchemeEdition renamed() {
    SchemeEdition.Builder renamed =
        SchemeEdition.builder()
            .id("renamed")
            .label("other")
            .title(renaming.words(edition.title()))
            .currency(edition.currency())
            .zone(edition.zone())
            .inForceFrom(edition.inForceFrom())
            .inForceTo(edition.inForceTo())
            .publishedOn(edition.publishedOn())
            .verifiedUntil(edition.verifiedUntil())
            .figures(edition.figures())
            .sources(each(SOURCE, edition.sources(), this::source))
            .clauses(each(CLAUSE, edition.clauses(), this::clause))
            .categories(each(CATEGORY, edition.categories(), this::category))
            .facts(each(NAME, edition.facts(), this::fact))
            .parameters(each(NAME, edition.parameters(), this::parameter))
            .conventions(each(NAME, edition.conventions(), this::convention))
            .tables(each(NAME, edition.tables(), this::table))
            .functions(each(NAME, edition.functions(), this::function))
            .definitions(each(NAME, edition.definitions(), this::definition))
            .counters(each(NAME, edition.counters(), this::counter));
    return new RenamedQuestions(edition, renaming).addTo(renamed).build();
  }

  private <T> Map<String, T> each(
      Renaming.Kind kind, Map<String, T> named, UnaryOperator<T> renamed) {
    Map<String, T> others = new LinkedHashMap<>();
    named.forEach((name, value) -> others.put(renaming.get(kind, name), renamed.apply(value)));
    return others;
  }

  private String cited(String clause) {
    return renaming.get(CLAUSE, clause);
  }

  private String formula(String formula) {
    return RenamedFormula.of(formula, renaming, edition, Set.of());
  }

  private Source source(Source source) {
    return new Source(renaming.words(source.title()), source.number(), source.address());
  }

  private Clause clause(Clause clause) {
    return new Clause(
        renaming.get(SOURCE, clause.source()), clause.status(), renaming.words(clause.says()));
  }

  private Category category(Category category) {
    return new Category(
        renaming.texts(category.values()), category.unlisted(), cited(category.clause()));
  }

  private FactDeclaration fact(FactDeclaration fact) {
    return FactDeclaration.builder()
        .from(fact)
        .type(values.type(fact.type()))
        .standing(fact.standing().map(this::formula))
        .within(fact.within().map(this::days))
        .means(fact.means().map(renaming::words))
        .clause(cited(fact.clause()))
        .build();
  }

  private FactDeclaration.Days days(FactDeclaration.Days days) {
    return new FactDeclaration.Days(
        renaming.get(NAME, days.first()), renaming.get(NAME, days.after()));
  }

  private Parameter parameter(Parameter parameter) {
    return Parameter.builder()
        .from(parameter)
        .type(values.type(parameter.type()))
        .value(values.value(parameter.type(), parameter.value()))
        .means(parameter.means().map(renaming::words))
        .clause(cited(parameter.clause()))
        .note(parameter.note().map(renaming::words))
        .build();
  }

  private Convention convention(Convention convention) {
    return Convention.builder()
        .from(convention)
        .code(renaming.get(CODE, convention.code()))
        .question(renaming.words(convention.question()))
        .readings(renaming.texts(convention.readings()))
        .value(renaming.text(convention.value()))
        .clause(cited(convention.clause()))
        .note(convention.note().map(renaming::words))
        .build();
  }

  private Table table(Table table) {
    return Table.builder()
        .from(table)
        .inputs(table.inputs().stream().map(this::column).toList())
        .outputs(table.outputs().stream().map(this::column).toList())
        .rows(table.rows().stream().map(row -> row(table, row)).toList())
        .clause(cited(table.clause()))
        .note(table.note().map(renaming::words))
        .build();
  }

  private Column column(Column column) {
    return new Column(
        renaming.get(COLUMN, column.name()),
        values.type(column.type()),
        column.match(),
        column.all(),
        column.range());
  }

  private Row row(Table table, Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(values.value(table.columns().get(i).type(), row.cells().get(i)));
    }
    return new Row(cells, cited(row.clause()), row.note().map(renaming::words));
  }

  private FunctionDeclaration function(FunctionDeclaration function) {
    Map<String, Type> inputs = new LinkedHashMap<>();
    function
        .inputs()
        .forEach((name, type) -> inputs.put(renaming.get(LOCAL, name), values.type(type)));
    return FunctionDeclaration.builder()
        .inputs(inputs)
        .formula(
            RenamedFormula.of(function.formula(), renaming, edition, function.inputs().keySet()))
        .clause(cited(function.clause()))
        .note(function.note().map(renaming::words))
        .build();
  }

  private NamedFormula definition(NamedFormula definition) {
    return NamedFormula.builder()
        .formula(formula(definition.formula()))
        .clause(cited(definition.clause()))
        .note(definition.note().map(renaming::words))
        .build();
  }

  private CounterDeclaration counter(CounterDeclaration counter) {
    return CounterDeclaration.builder()
        .from(counter)
        .type(values.type(counter.type()))
        .cap(counter.cap().map(this::formula))
        .clause(cited(counter.clause()))
        .note(counter.note().map(renaming::words))
        .build();
  }
}
