package dev.indemnity.tables.renaming;

import static dev.indemnity.tables.renaming.Renaming.Kind.CATEGORY;
import static dev.indemnity.tables.renaming.Renaming.Kind.CLAUSE;
import static dev.indemnity.tables.renaming.Renaming.Kind.CODE;
import static dev.indemnity.tables.renaming.Renaming.Kind.COLUMN;
import static dev.indemnity.tables.renaming.Renaming.Kind.GROUP;
import static dev.indemnity.tables.renaming.Renaming.Kind.ID;
import static dev.indemnity.tables.renaming.Renaming.Kind.LOCAL;
import static dev.indemnity.tables.renaming.Renaming.Kind.NAME;
import static dev.indemnity.tables.renaming.Renaming.Kind.SOURCE;
import static dev.indemnity.tables.renaming.Renaming.Kind.UNIT;
import static dev.indemnity.tables.renaming.Renaming.Kind.VARIABLE;

import dev.indemnity.core.language.Expression;
import dev.indemnity.core.language.Parser;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.TermAmount;
import dev.indemnity.tables.renaming.Renaming.Kind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every name an edition has, by its kind. */
final class NameCensus {
  private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

  NameCensus(SchemeEdition edition) {
    for (Kind kind : Kind.values()) {
      names.put(kind, new LinkedHashSet<>());
    }
    of(NAME).addAll(edition.facts().keySet());
    of(NAME).addAll(edition.parameters().keySet());
    of(NAME).addAll(edition.conventions().keySet());
    of(NAME).addAll(edition.tables().keySet());
    of(NAME).addAll(edition.functions().keySet());
    of(NAME).addAll(edition.definitions().keySet());
    of(NAME).addAll(edition.counters().keySet());
    of(CATEGORY).addAll(edition.categories().keySet());
    of(CLAUSE).addAll(edition.clauses().keySet());
    of(SOURCE).addAll(edition.sources().keySet());
    edition.conventions().values().forEach(each -> of(CODE).add(each.code()));
    types(edition);
    ids(edition);
    lines(edition.premium());
    lines(edition.refunds());
    edition.benefits().forEach(each -> of(LOCAL).addAll(each.let().keySet()));
    edition.definitions().values().forEach(each -> variables(parsed(each.formula())));
    edition.claims().forEach(each -> variables(parsed(each.require())));
  }

  Set<String> of(Kind kind) {
    return Objects.requireNonNull(names.get(kind));
  }

  private void types(SchemeEdition edition) {
    edition.facts().values().forEach(each -> type(each.type()));
    edition.parameters().values().forEach(each -> type(each.type()));
    edition.counters().values().forEach(each -> type(each.type()));
    edition
        .functions()
        .values()
        .forEach(
            each -> {
              each.inputs().values().forEach(this::type);
              of(LOCAL).addAll(each.inputs().keySet());
            });
    edition
        .tables()
        .values()
        .forEach(
            table ->
                table
                    .columns()
                    .forEach(
                        column -> {
                          of(COLUMN).add(column.name());
                          type(column.type());
                        }));
  }

  private void type(Type type) {
    if (type.element() != null) {
      type(type.element());
    } else if (type.kind() == Type.Kind.ITEM) {
      of(GROUP).add(type.label());
    } else if (type.kind() == Type.Kind.NUMBER && !type.label().isEmpty()) {
      of(UNIT).add(type.label());
    }
  }

  private void ids(SchemeEdition edition) {
    edition.eligibility().stream().map(Rule::id).forEach(of(ID)::add);
    edition.coverage().stream()
        .flatMap(terms -> terms.conditions().stream())
        .map(Rule::id)
        .forEach(of(ID)::add);
    edition.coverage().stream()
        .flatMap(terms -> terms.person().stream())
        .forEach(
            person -> {
              of(ID).add(person.id());
              person.conditions().stream().map(Rule::id).forEach(of(ID)::add);
            });
    edition.terms().ifPresent(this::terms);
    edition.claims().stream().map(Rule::id).forEach(of(ID)::add);
    edition.exclusions().stream().map(Exclusion::id).forEach(of(ID)::add);
    edition.benefits().stream().map(Benefit::id).forEach(of(ID)::add);
  }

  private void terms(PolicyTerms terms) {
    terms.charged().stream().map(TermAmount::id).forEach(of(ID)::add);
    terms.kept().stream().map(TermAmount::id).forEach(of(ID)::add);
    terms.minimum().map(TermAmount::id).ifPresent(of(ID)::add);
    terms.rules().stream().map(each -> each.rule().id()).forEach(of(ID)::add);
  }

  private void lines(List<PremiumLine> lines) {
    lines.forEach(
        line -> {
          of(ID).add(line.id());
          of(LOCAL).addAll(line.let().keySet());
        });
  }

  private void variables(Expression e) {
    if (e instanceof Expression.Quantified quantified) {
      of(VARIABLE).add(quantified.variable());
    }
    e.children().forEach(this::variables);
  }

  static Expression parsed(String formula) {
    return Objects.requireNonNull(Parser.parse(formula).expression(), formula);
  }
}
