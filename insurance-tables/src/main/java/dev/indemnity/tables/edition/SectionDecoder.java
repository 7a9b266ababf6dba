package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the sections of a file that problems and formulas refer into, part by part; what is not
 * read soundly is left out of the edition and noted as a gap.
 *
 * <p>A switch tells the sections apart: a function for each would be a class that every start
 * links, whether the file has the section or not.
 */
final class SectionDecoder {
  private final JsonProblems problems;
  private final DeclarationDecoder declarations;
  private final TableDecoder tables;
  private final QuestionDecoder questions;
  private final Gaps gaps;
  private final SchemeEdition.Builder edition;

  SectionDecoder(
      JsonProblems problems,
      DeclarationDecoder declarations,
      TableDecoder tables,
      QuestionDecoder questions,
      Gaps gaps,
      SchemeEdition.Builder edition) {
    this.problems = problems;
    this.declarations = declarations;
    this.tables = tables;
    this.questions = questions;
    this.gaps = gaps;
    this.edition = edition;
  }

  void read(Members file) {
    for (String section : Shapes.DECLARING) {
      for (Map.Entry<String, JsonValue> each : file.entries(section).entrySet()) {
        int before = problems.marks();
        declared(section, each.getKey(), each.getValue());
        gaps.declared(section, each.getKey(), problems.marks() == before);
      }
    }
    for (String section : Shapes.ASKED) {
      List<JsonValue> elements = file.elements(section);
      for (int i = 0; i < elements.size(); i++) {
        int before = problems.marks();
        asked(section, elements.get(i));
        gaps.listed("/" + section, i, elements.get(i), problems.marks() == before);
      }
    }
  }

  private void declared(String section, String name, JsonValue value) {
    switch (section) {
      case "references" -> edition.putAllReferences(entry(name, declarations.reference(value)));
      case "clauses" -> edition.putAllClauses(entry(name, declarations.clause(value)));
      case "categories" -> edition.putAllCategories(entry(name, declarations.category(value)));
      case "facts" -> edition.putAllFacts(entry(name, declarations.fact(value)));
      case "parameters" -> edition.putAllParameters(entry(name, declarations.parameter(value)));
      case "conventions" -> edition.putAllConventions(entry(name, declarations.convention(value)));
      case "tables" -> edition.putAllTables(entry(name, tables.table(value)));
      case "functions" -> edition.putAllFunctions(entry(name, declarations.function(value)));
      case "definitions" -> edition.putAllDefinitions(entry(name, declarations.definition(value)));
      case "counters" -> edition.putAllCounters(entry(name, declarations.counter(value)));
      default -> throw new IllegalStateException(section + " declares nothing");
    }
  }

  private void asked(String section, JsonValue value) {
    switch (section) {
      case "eligibility" -> edition.addAllEligibility(element(questions.eligibility(value)));
      case "insurer" -> edition.addAllInsurer(element(questions.insurer(value)));
      case "premium" -> edition.addAllPremium(element(questions.line(value)));
      case "refunds" -> edition.addAllRefunds(element(questions.line(value)));
      case "totals" -> edition.addAllTotals(element(questions.total(value)));
      case "claims" -> edition.addAllClaims(element(questions.claim(value)));
      case "exclusions" -> edition.addAllExclusions(element(questions.exclusion(value)));
      case "benefits" -> edition.addAllBenefits(element(questions.benefit(value)));
      default -> throw new IllegalStateException(section + " is no question");
    }
  }

  private static <T> Map<String, T> entry(String name, Optional<T> part) {
    return part.isPresent() ? Map.of(name, part.get()) : Map.of();
  }

  private static <T> List<T> element(Optional<T> part) {
    return part.isPresent() ? List.of(part.get()) : List.of();
  }
}
