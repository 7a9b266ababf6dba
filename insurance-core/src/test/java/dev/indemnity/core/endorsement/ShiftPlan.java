package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A made-up plan of people who come and go, each at a price of their own. */
final class ShiftPlan {
  static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Rounding FEN = Rounding.parse("0.01 half up");
  static final String DAYS_OF_TERM = "interval.days / ((expiry - inception) / duration(\"P1D\"))";
  static final String DAYS_OF_365 = "min(1, interval.days / 365)";
  static final String WHOLE_MONTHS = "min(1, interval.wholeMonths / 12)";
  static final String MONTHS_BEGUN = "min(1, interval.monthsBegun / 12)";

  private ShiftPlan() {}

  /** {@return the edition, not yet checked; its lines are the price and a seventh of it} */
  static SchemeEdition.Builder edition(PolicyTerms terms) {
    return SchemeEdition.builder()
        .id("test.shift-plan")
        .title(Text.of("Shift plan"))
        .currency(CNY)
        .zone(ZONE)
        .putCategories(
            "grades", new Category(List.of("light", "heavy", "diver"), Category.Unlisted.REFER, ""))
        .putFacts("worker.grade", FactDeclaration.of(Type.category("grades")))
        .putFacts("worker.price", FactDeclaration.of(Type.MONEY))
        .putFacts("order.on", FactDeclaration.of(Type.DATE))
        .putFacts("order.until", FactDeclaration.of(Type.DATE))
        .putFacts(
            "policy.claims", FactDeclaration.builder().type(Type.NUMBER).standing("0").build())
        .putFacts(
            "roster",
            FactDeclaration.builder()
                .type(Type.listOf(Type.item("worker")))
                .supply(FactDeclaration.Supply.MEMBERS)
                .build())
        .addEligibility(Rule.builder().id("no-divers").require("worker.grade != \"diver\"").build())
        .addPremium(line("own", "worker.price"), line("levy", "worker.price / 7"))
        .terms(terms);
  }

  static PremiumLine line(String id, String amount) {
    return PremiumLine.builder().id(id).amount(amount).round(FEN).build();
  }

  /** {@return terms from one day of the order to the other} */
  static PolicyTerms.Builder terms(String accrued) {
    return PolicyTerms.builder().inception("order.on").expiry("order.until").accrued(accrued);
  }

  static Scheme scheme(String accrued) {
    return Scheme.resolve(edition(terms(accrued).build()).build());
  }

  static Member person(String who, long fen) {
    return new Member(
        who, Facts.none().with("worker.price", yuan(fen)).with("worker.grade", "light"));
  }

  static Member graded(String who, String grade) {
    return new Member(who, Facts.none().with("worker.price", "365.00").with("worker.grade", grade));
  }

  static Facts price(long fen) {
    return Facts.none().with("worker.price", yuan(fen));
  }

  static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }

  static Money money(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }

  static Application application(LocalDate on, LocalDate until, Member... members) {
    return Application.builder()
        .facts(Facts.none().with("order.on", on).with("order.until", until))
        .addMembers(members)
        .build();
  }

  /** {@return the policy of these people} */
  static PolicyState conclude(Scheme scheme, LocalDate on, LocalDate until, Member... members) {
    return Endorsements.conclude(scheme, "P", application(on, until, members))
        .state()
        .orElseThrow();
  }

  /** {@return the policy after a change, which must be made} */
  static PolicyState made(PolicyState state, Change change, LocalDate on) {
    EndorsementDecision decision = ask(state, change, on);
    if (decision.movement().isEmpty()) {
      throw new AssertionError("not made: " + decision);
    }
    return decision.state().orElseThrow();
  }

  static EndorsementDecision ask(PolicyState state, Change change, LocalDate on) {
    return Endorsements.apply(state.basis().scheme(), state, Endorsement.of(change, on));
  }

  /** {@return what is written for each person and line; zeroes are left out} */
  static Map<String, Money> byItem(PolicyState state) {
    Map<String, Money> sums = new TreeMap<>();
    for (LedgerLine line : state.ledger().lines()) {
      sums.merge(line.person() + " " + line.id(), line.written(), Money::plus);
    }
    sums.values().removeIf(Money::isZero);
    return sums;
  }
}
