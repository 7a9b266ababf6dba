package dev.indemnity.tables.edition;

import dev.indemnity.tables.json.Shape;
import java.util.List;

/** The keys of every kind of object in an edition file. */
final class Shapes {
  /** The number of the format that is read and written. */
  static final int FORMAT = 1;

  /** The sections that declare parts by name, in the order they are read. */
  static final List<String> DECLARING =
      List.of(
          "references",
          "clauses",
          "categories",
          "facts",
          "parameters",
          "conventions",
          "tables",
          "functions",
          "definitions",
          "counters");

  /** The sections that list what is asked, in the order they are read. */
  static final List<String> ASKED =
      List.of(
          "eligibility",
          "insurer",
          "premium",
          "refunds",
          "totals",
          "claims",
          "exclusions",
          "benefits");

  static final Shape FILE =
      Shape.of("format", "edition")
          .allowing(DECLARING.toArray(new String[0]))
          .allowing(ASKED.toArray(new String[0]))
          .allowing("terms", "coverage", "allocation");

  static final Shape EDITION =
      Shape.of("id", "label", "title", "currency", "zone", "inForce", "figures")
          .allowing("publishedOn", "verifiedUntil", "sources", "overlays", "annexes");
  static final Shape SOURCE = Shape.of("title").allowing("number", "address");
  static final Shape CLAUSE = Shape.of("source", "status", "says");
  static final Shape CATEGORY = Shape.of("values").allowing("outside", "open", "clause");
  static final Shape ANNEX = Shape.of("id", "title", "figures", "supplies");
  static final Shape FACT =
      Shape.of("type")
          .allowing(
              "of", "unit", "range", "default", "from", "within", "personal", "means", "clause");
  static final Shape PARAMETER =
      Shape.of("value").allowing("type", "of", "unit", "range", "means", "clause", "note");
  static final Shape CONVENTION =
      Shape.of("code", "question", "readings", "value").allowing("clause", "note");
  static final Shape TABLE =
      Shape.of("inputs", "outputs", "rows").allowing("annex", "outside", "clause", "note");
  static final Shape INPUT =
      Shape.of("type").allowing("of", "unit", "match", "between", "all", "range");
  static final Shape OUTPUT = Shape.of("type").allowing("of", "unit", "range");
  static final Shape ROW_END = Shape.of().allowing("clause", "note");
  static final Shape REFERENCE = Shape.of("id", "label");
  static final Shape FUNCTION_INPUT = Shape.of("type").allowing("of", "unit");
  static final Shape FUNCTION = Shape.of("inputs", "is").allowing("clause", "note");
  static final Shape DEFINITION = Shape.of("is").allowing("clause", "note");

  /** A rule where it has to say what it is asked of. */
  static final Shape SCOPED_RULE =
      Shape.of("id", "scope", "require", "otherwise")
          .allowing("when", "ifKnown", "documents", "benefits", "says", "clause", "note");

  /** A rule where it can be asked of one thing only. */
  static final Shape RULE =
      Shape.of("id", "require", "otherwise")
          .allowing("scope", "when", "ifKnown", "documents", "benefits", "says", "clause", "note");

  static final Shape LINE =
      Shape.of("id", "per", "amount", "round").allowing("when", "let", "clause", "note");
  static final Shape TOTAL = Shape.of("sum", "round").allowing("of", "when", "clause");
  static final Shape TERMS =
      Shape.of("inception", "expiry", "accrued")
          .allowing(
              "effective",
              "charged",
              "kept",
              "minimum",
              "rules",
              "asksAgain",
              "editionChange",
              "clause",
              "note");
  static final Shape EFFECTIVE_DAY = Shape.of("day").allowing("on", "when", "clause");
  static final Shape TERM_AMOUNT =
      Shape.of("id", "amount", "round").allowing("on", "when", "clause", "note");
  static final Shape MINIMUM = Shape.of("id", "amount", "round").allowing("when", "clause", "note");
  static final Shape CHANGE_RULE =
      Shape.of("id", "scope", "require", "otherwise")
          .allowing("on", "when", "ifKnown", "documents", "says", "clause", "note");
  static final Shape COVERAGE =
      Shape.of("inception", "expiry")
          .allowing("when", "payments", "conditions", "person", "clause", "note");
  static final Shape PAYMENTS =
      Shape.of("of", "received", "units").allowing("appended", "payBefore");
  static final Shape PERSON_TERMS =
      Shape.of("id").allowing("until", "conditions", "says", "clause");
  static final Shape ALLOCATION = Shape.of("obligations").allowing("pooled", "clause", "note");
  static final Shape OBLIGATION =
      Shape.of("id", "amount", "round").allowing("when", "let", "metBy", "clause", "note");
  static final Shape COUNTER = Shape.of("per").allowing("cap", "type", "unit", "clause", "note");
  static final Shape EXCLUSION =
      Shape.of("id", "when")
          .allowing("evidence", "documents", "benefits", "says", "clause", "note");
  static final Shape BENEFIT =
      Shape.of("id", "when", "amount", "round", "payee")
          .allowing("for", "let", "uses", "clause", "note");

  private Shapes() {}
}
