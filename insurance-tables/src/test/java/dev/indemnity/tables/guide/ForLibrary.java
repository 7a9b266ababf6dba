package dev.indemnity.tables.guide;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.guide.oracle.Company;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.guide.oracle.Order;
import dev.indemnity.tables.guide.oracle.Person;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says to the library what was said to the oracle. */
final class ForLibrary {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private ForLibrary() {}

  static Application application(
      Company company, dev.indemnity.tables.guide.oracle.Plan plan, List<Person> roster) {
    return Application.builder()
        .employer(
            Employer.builder()
                .kind(company.kind())
                .industry(company.industry())
                .foundedOn(company.foundedOn())
                .registeredCapital(money(company.capital()))
                .build())
        .fact("application.date", company.appliedOn())
        .plan(plan(plan))
        .workers(roster.stream().map(ForLibrary::worker).toList())
        .build();
  }

  static Application ordered(Order order) {
    LocalDateTime paid = order.paidAt();
    Application.Builder application =
        Application.builder()
            .fact("order.placedAt", instant(order.placedAt()))
            .fact("order.paidAt", paid == null ? null : instant(paid))
            .fact("order.workingDays", order.workingDays());
    return order.end() == null
        ? application.build()
        : application.fact("term.end", order.end()).build();
  }

  static Policy policy(List<Insured> insured) {
    Insured first = insured.get(0);
    return Policy.builder()
        .id("P")
        .insured(
            Application.builder()
                .employer(
                    Employer.builder()
                        .insuredHeads(first.insuredHeads())
                        .employedHeads(first.employedHeads())
                        .build())
                .plan(plan(first.plan()))
                .workers(
                    insured.stream()
                        .map(
                            each ->
                                worker(each.person())
                                    .withNamed(each.named())
                                    .withRemovedOn(Optional.ofNullable(each.removedOn())))
                        .toList())
                .build())
        .addWindows(new Window(instant(first.from()), instant(first.until())))
        .build();
  }

  private static Plan plan(dev.indemnity.tables.guide.oracle.Plan plan) {
    return Plan.builder()
        .deathLimit(money(plan.deathLimit()))
        .medicalLimit(money(plan.medicalLimit()))
        .medicalRatio(Optional.ofNullable(plan.medicalRatio()))
        .medicalDeductible(Optional.ofNullable(plan.deductible()).map(ForLibrary::money))
        .outOfCatalogueRatio(Optional.ofNullable(plan.outOfCatalogueRatio()))
        .waitingDays(Optional.ofNullable(plan.waitingDays()))
        .dailyAllowance(Optional.ofNullable(plan.daily()).map(ForLibrary::money))
        .disabilityScale(Optional.ofNullable(plan.scale()))
        .build();
  }

  private static Worker worker(Person person) {
    return Worker.builder()
        .person(person.name())
        .occupation(person.occupation())
        .fact("worker.enrolledAsClass6", person.asClass6())
        .workHeight(person.height())
        .sharesHeld(person.sharesHeld())
        .socialInsured(person.socialInsured())
        .startsOn(person.start())
        .endsOn(Optional.ofNullable(person.end()))
        .build();
  }

  static Money money(BigDecimal amount) {
    return Money.of(CurrencyUnit.of("CNY"), amount);
  }

  static Optional<Money> unlessZero(BigDecimal amount) {
    return amount.signum() == 0 ? Optional.empty() : Optional.of(money(amount));
  }

  static ZonedDateTime instant(LocalDateTime local) {
    return local.atZone(SHANGHAI);
  }

  static Optional<ZonedDateTime> maybe(@Nullable LocalDateTime local) {
    return Optional.ofNullable(local).map(ForLibrary::instant);
  }
}
