package dev.indemnity.core.roster;

import dev.indemnity.core.language.Operation;

/** Parts of days and of lengths in months. */
final class Dated {
  private static final long MONTHS = 12;
  private static final long DAYS_OF_A_WEEK = 7;

  /** 1970-01-01 was a Thursday. */
  private static final long SINCE_MONDAY = 3;

  private Dated() {}

  static Term part(Operation operation, Term of) {
    Term one = new Term.Constant(1);
    return switch (operation) {
      case YEAR_OF -> Terms.floor(Terms.month(of), MONTHS);
      case MONTH_OF -> Terms.sum(Terms.rest(Terms.month(of), MONTHS), one);
      case DAY_OF -> Terms.dayOfMonth(of);
      case WEEKDAY_OF ->
          Terms.sum(
              Terms.rest(Terms.sum(of, new Term.Constant(SINCE_MONDAY)), DAYS_OF_A_WEEK), one);
      case MONTHS_OF -> {
        Term years = Terms.product(new Term.Divided(of, MONTHS), new Term.Constant(MONTHS));
        yield new Term.Known(
            Terms.difference(of, years), of.low < 0 ? 1 - MONTHS : 0, of.high > 0 ? MONTHS - 1 : 0);
      }
      default -> throw new IllegalArgumentException("operation (" + operation + ") must be a part");
    };
  }
}
