package dev.indemnity.tables.clauses;

import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.TermAmount;
import dev.indemnity.core.scheme.Total;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects what cites which clause, section by section. */
final class Citations {
  private final Map<String, List<Citation>> cited = new LinkedHashMap<>();

  private Citations() {}

  static Map<String, List<Citation>> of(SchemeEdition edition) {
    Citations citations = new Citations();
    citations.declarations(edition);
    citations.questions(edition);
    return citations.cited;
  }

  private void declarations(SchemeEdition edition) {
    named("categories", edition.categories(), Category::clause);
    named("facts", edition.facts(), FactDeclaration::clause);
    named("parameters", edition.parameters(), Parameter::clause);
    named("conventions", edition.conventions(), Convention::clause);
    named("tables", edition.tables(), Table::clause);
    edition
        .tables()
        .forEach(
            (name, table) -> {
              for (int i = 0; i < table.rows().size(); i++) {
                Row row = table.rows().get(i);
                add("rows", name + " " + (i + 1), row.clause());
              }
            });
    named("functions", edition.functions(), FunctionDeclaration::clause);
    named("definitions", edition.definitions(), NamedFormula::clause);
    named("counters", edition.counters(), CounterDeclaration::clause);
  }

  private void questions(SchemeEdition edition) {
    listed("eligibility", edition.eligibility(), Rule::id, Rule::clause);
    listed("insurer", edition.insurer(), Rule::id, Rule::clause);
    listed("premium", edition.premium(), PremiumLine::id, PremiumLine::clause);
    listed("refunds", edition.refunds(), PremiumLine::id, PremiumLine::clause);
    for (int i = 0; i < edition.totals().size(); i++) {
      Total total = edition.totals().get(i);
      add("totals", Integer.toString(i + 1), total.clause());
    }
    edition.terms().ifPresent(this::terms);
    for (CoverageTerms terms : edition.coverage()) {
      add("coverage", "terms", terms.clause());
      listed("coverage", terms.conditions(), Rule::id, Rule::clause);
      terms
          .person()
          .ifPresent(
              person -> {
                add("coverage", person.id(), person.clause());
                listed("coverage", person.conditions(), Rule::id, Rule::clause);
              });
    }
    listed("claims", edition.claims(), Rule::id, Rule::clause);
    listed("exclusions", edition.exclusions(), Exclusion::id, Exclusion::clause);
    listed("benefits", edition.benefits(), Benefit::id, Benefit::clause);
    edition
        .allocation()
        .ifPresent(
            terms -> {
              add("allocation", "terms", terms.clause());
              listed("allocation", terms.obligations(), Obligation::id, Obligation::clause);
            });
  }

  private void terms(PolicyTerms terms) {
    add("terms", "terms", terms.clause());
    for (int i = 0; i < terms.effective().size(); i++) {
      add("terms", "effective " + (i + 1), terms.effective().get(i).clause());
    }
    listed("terms", terms.charged(), TermAmount::id, TermAmount::clause);
    listed("terms", terms.kept(), TermAmount::id, TermAmount::clause);
    terms.minimum().ifPresent(minimum -> add("terms", minimum.id(), minimum.clause()));
    terms.rules().forEach(rule -> add("terms", rule.rule().id(), rule.rule().clause()));
  }

  private <T> void named(String section, Map<String, T> parts, Function<T, String> clause) {
    parts.forEach((name, part) -> add(section, name, clause.apply(part)));
  }

  private <T> void listed(
      String section, List<T> parts, Function<T, String> id, Function<T, String> clause) {
    parts.forEach(part -> add(section, id.apply(part), clause.apply(part)));
  }

  private void add(String section, String name, String clause) {
    if (!clause.isEmpty()) {
      cited.computeIfAbsent(clause, each -> new ArrayList<>()).add(new Citation(section, name));
    }
  }
}
