package dev.indemnity.core.roster;

/** Names terms, so that what is worked out for a row is found again under the same name. */
final class TermNames {
  private final Tables tables;

  TermNames(Tables tables) {
    this.tables = tables;
  }

  /** The same for terms that are always the same number. */
  String of(Term term) {
    if (term instanceof Term.Given given) {
      return "column " + given.column;
    }
    if (term instanceof Term.Place place) {
      return "place " + place.column;
    }
    if (term instanceof Term.OfRoster ofRoster) {
      return "roster " + ofRoster.number;
    }
    if (term instanceof Term.Constant constant) {
      return Long.toString(constant.low);
    }
    if (term instanceof Term.Known known) {
      return of(known.term);
    }
    if (term instanceof Term.LookedUp lookedUp) {
      return tables.nameOf(lookedUp.values) + "[" + of(lookedUp.place) + "]";
    }
    if (term instanceof Term.Quotient quotient) {
      String sign = quotient.rest ? " % " : " / ";
      return "(" + of(quotient.dividend) + sign + of(quotient.divisor) + ")";
    }
    if (term instanceof Term.Found found) {
      return tables.nameOf(found.values) + "[" + of(found.place) + "]";
    }
    if (term instanceof Term.Banded banded) {
      return tables.nameOf(banded.starts) + " band(" + of(banded.value) + ")";
    }
    if (term instanceof Term.Worked worked) {
      return worked.arithmetic + "(" + of(worked.first) + ", " + of(worked.second) + ")";
    }
    if (term instanceof Term.Divided divided) {
      return "(" + of(divided.dividend) + " / " + divided.divisor + ")";
    }
    if (term instanceof Term.Reckoned reckoned) {
      return reckoned.calendar + "(" + of(reckoned.first) + ", " + of(reckoned.second) + ")";
    }
    return "chosen " + System.identityHashCode(term);
  }
}
