package dev.indemnity.tables.result;

import dev.indemnity.tables.json.Shape;

/**
 * What a text holds the result of.
 *
 * @param word the word for it
 * @param shape the keys of the outermost object
 */
record Kind(String word, Shape shape) {
  static final Kind ELIGIBILITY = new Kind("eligibility", answer("reasons", "persons", "why"));
  static final Kind PREMIUM =
      new Kind(
          "premium",
          new Shape(
              Shape.of("format", "kind", "edition", "currency", "outcome", "pricedSubtotal")
                  .required(),
              answer("reasons", "persons", "policyLines", "total").optional()));
  static final Kind COVERAGE = new Kind("coverage", answer("reasons", "periods", "denied", "why"));
  static final Kind SETTLEMENT = new Kind("settlement", answer("currency", "claims", "ledger"));
  static final Kind INSURER = new Kind("insurer", answer("reasons", "why"));
  static final Kind ALLOCATION =
      new Kind(
          "allocation",
          new Shape(
              Shape.of("format", "kind", "edition", "currency", "outcome", "claim").required(),
              answer("reasons", "items", "excess").optional()));
  static final Kind ENDORSEMENT =
      new Kind(
          "endorsement",
          Shape.of("format", "kind", "edition", "outcome")
              .allowing("currency", "reasons", "persons", "effectiveOn", "movement"));
  static final Kind LEDGER = new Kind("ledger", Shape.of("format", "kind").allowing("postings"));

  private static Shape answer(String... optional) {
    return Shape.of("format", "kind", "edition", "outcome")
        .allowing("conventions", "steps")
        .allowing(optional);
  }
}
