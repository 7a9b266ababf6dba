package dev.indemnity.examples.embed;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import java.util.List;
import java.util.stream.Collectors;

/** A quote inside an application: made with a scheme, then asked with plain Java values. */
public final class QuoteDesk {
  private final Scheme scheme;

  /**
   * Quotes with a scheme.
   *
   * @param scheme the scheme
   */
  public QuoteDesk(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * What cover for a roster costs.
   *
   * @param employer the company
   * @param plan the plan for everybody
   * @param workers the roster
   * @return the price, or why there is none: a line for the whole, then one for each row
   */
  public String answer(Employer employer, Plan plan, List<Worker> workers) {
    Application application =
        Application.builder().employer(employer).plan(plan).workers(workers).build();
    PremiumQuote quote = Premiums.quote(scheme, application);
    return quote.total().map(total -> "costs " + total.rounded()).orElseGet(() -> whyNot(quote));
  }

  private static String whyNot(PremiumQuote quote) {
    return quote.persons().stream()
        .filter(person -> person.premium().isEmpty())
        .map(PersonQuote::toString)
        .collect(
            Collectors.joining(
                "\n", "has no price; the other rows cost " + quote.pricedSubtotal() + "\n", ""));
  }
}
