package dev.indemnity.tables.result;

import dev.indemnity.core.allocation.AllocatedItem;
import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.coverage.CoverPeriod;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.Denied;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.eligibility.InsurerDecision;
import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Movement;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.SuppliedAnnex;
import dev.indemnity.core.settlement.BenefitLine;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Posting;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.core.text.Text;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws results whose parts need not make sense together: a form keeps what it is given. */
final class Results {
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Europe/Berlin", "UTC", "Z", "+08:00", "America/St_Johns");
  private static final List<String> CURRENCIES = List.of("CNY", "EUR", "JPY", "KWD");

  private final Random random;
  private final CurrencyUnit currency;

  private Results(Random random) {
    this.random = random;
    this.currency = CurrencyUnit.of(one(CURRENCIES));
  }

  static Arbitrary<Results> all() {
    return Arbitraries.randomValue(random -> new Results(new Random(random.nextLong())));
  }

  EligibilityDecision eligibility() {
    return EligibilityDecision.builder()
        .edition(edition())
        .reasons(list(this::reason))
        .persons(list(() -> new PersonDecision(random.nextInt(1000), text(), list(this::reason))))
        .conventions(list(this::convention))
        .why(list(() -> step(3)))
        .build();
  }

  PremiumQuote premium() {
    return PremiumQuote.builder()
        .edition(edition())
        .reasons(list(this::reason))
        .persons(list(this::personQuote))
        .policyLines(list(this::amount))
        .total(maybe(this::amount))
        .pricedSubtotal(money())
        .conventions(list(this::convention))
        .build();
  }

  private PersonQuote personQuote() {
    return PersonQuote.builder()
        .row(random.nextInt(1000))
        .person(text())
        .reasons(list(this::reason))
        .lines(list(this::amount))
        .premium(maybe(this::money))
        .bounds(maybe(this::bounds))
        .build();
  }

  Coverage coverage() {
    List<Reason> reasons = list(this::reason);
    return Coverage.builder()
        .edition(edition())
        .reasons(reasons)
        .periods(periods(Outcome.of(reasons) == Outcome.DONE ? 1 : 0))
        .denied(list(() -> new Denied(maybe(this::window), random.nextInt(3), list(this::reason))))
        .conventions(list(this::convention))
        .why(list(() -> step(3)))
        .build();
  }

  /** In order, none overlapping. */
  private List<CoverPeriod> periods(int atLeast) {
    List<Window> windows = new ArrayList<>();
    while (windows.size() < atLeast || (windows.size() < 4 && random.nextInt(5) < 2)) {
      windows.add(window());
    }
    windows.sort(Comparator.comparing(window -> window.start().toInstant()));
    List<CoverPeriod> periods = new ArrayList<>();
    for (Window each : windows) {
      if (periods.isEmpty()
          || !each.start().isBefore(periods.get(periods.size() - 1).window().end())) {
        periods.add(new CoverPeriod(each, random.nextInt(3), maybe(this::instant)));
      }
    }
    return periods;
  }

  private Window window() {
    ZonedDateTime start = instant();
    return new Window(start, start.plusNanos(1 + random.nextInt(1_000_000)));
  }

  Settlement settlement() {
    return Settlement.builder()
        .edition(edition())
        .claims(list(this::claim))
        .ledger(ledger())
        .conventions(list(this::convention))
        .build();
  }

  private ClaimSettlement claim() {
    return ClaimSettlement.builder()
        .claim(text())
        .reasons(list(this::reason))
        .lines(list(this::line))
        .total(maybe(this::amount))
        .payableNow(money())
        .postings(list(this::posting))
        .build();
  }

  private BenefitLine line() {
    return BenefitLine.builder()
        .benefit(text())
        .clause(text())
        .reasons(list(this::reason))
        .amount(maybe(this::amount))
        .payee(maybe(this::text))
        .bounds(maybe(this::bounds))
        .build();
  }

  InsurerDecision insurer() {
    return InsurerDecision.builder()
        .edition(edition())
        .reasons(list(this::reason))
        .conventions(list(this::convention))
        .why(list(() -> step(3)))
        .build();
  }

  EndorsementDecision endorsement() {
    EndorsementDecision.Builder decision =
        EndorsementDecision.builder()
            .edition(edition())
            .reasons(list(this::reason))
            .persons(eligibility().persons());
    if (random.nextBoolean()) {
      decision.effectiveOn(day());
    }
    if (random.nextBoolean()) {
      Occasion[] occasions = Occasion.values();
      decision.movement(
          new Movement(
              random.nextInt(100),
              occasions[random.nextInt(occasions.length)],
              day(),
              currency,
              list(
                  () ->
                      new Movement.Line(
                          text(),
                          text(),
                          text(),
                          random.nextBoolean() ? part() : part().negated()))));
    }
    return decision.build();
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(40_000));
  }

  Allocation allocation() {
    Map<String, Money> excess = new HashMap<>();
    list(this::text).forEach(benefit -> excess.put("b" + benefit, part()));
    return Allocation.builder()
        .edition(edition())
        .claim(text())
        .currency(money().getCurrencyUnit())
        .reasons(list(this::reason))
        .items(list(this::allocated))
        .excess(excess)
        .conventions(list(this::convention))
        .build();
  }

  private AllocatedItem allocated() {
    Money insurer = part();
    Money policyholder = part();
    Amount owed =
        Amount.of(text(), insurer.plus(policyholder), fraction(), Deferred.by(() -> step(3)));
    return new AllocatedItem(owed, text(), insurer, policyholder);
  }

  private Money part() {
    return Money.ofMinor(currency, random.nextInt(1_000_000));
  }

  ClaimLedger ledger() {
    return new ClaimLedger(list(this::posting));
  }

  private Posting posting() {
    Map<CounterDeclaration.Key, String> keptFor = new HashMap<>();
    for (CounterDeclaration.Key key : CounterDeclaration.Key.values()) {
      maybe(this::text).ifPresent(text -> keptFor.put(key, text));
    }
    return Posting.builder()
        .counter(text())
        .keptFor(keptFor)
        .claim(text())
        .benefit(text())
        .amount(fraction())
        .build();
  }

  private EditionUsed edition() {
    return edition(2);
  }

  private EditionUsed edition(int depth) {
    StringBuilder digest = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      digest.append(Character.forDigit(random.nextInt(16), 16));
    }
    return EditionUsed.builder()
        .id(text())
        .label(text())
        .digest(digest.toString())
        .title(words())
        .figures(one(List.of(SchemeEdition.Figures.values())))
        .overlays(list(this::text))
        .annexes(
            list(
                () ->
                    new SuppliedAnnex(
                        text(),
                        words(),
                        one(List.of(SchemeEdition.Figures.values())),
                        list(this::text))))
        .references(depth == 0 ? List.of() : list(() -> edition(depth - 1)))
        .build();
  }

  private Reason reason() {
    return Reason.builder()
        .code(text())
        .outcome(one(List.of(Outcome.values())))
        .clause(text())
        .required(text())
        .actual(text())
        .distance(text())
        .facts(list(this::text))
        .documents(list(this::words))
        .nearest(list(this::text))
        .says(maybe(this::words))
        .note(maybe(this::words))
        .build();
  }

  private ConventionMattered convention() {
    return new ConventionMattered(text(), text(), text(), list(this::text));
  }

  private Amount amount() {
    return Amount.of(text(), money(), fraction(), Deferred.by(() -> step(3)));
  }

  Derivation step(int deepest) {
    return Derivation.builder()
        .name(text())
        .value(text())
        .formula(text())
        .filledIn(text())
        .clause(text())
        .remark(text())
        .because(deepest == 1 ? List.of() : list(() -> step(deepest - 1)))
        .build();
  }

  private Bounds bounds() {
    return new Bounds(maybe(this::money).orElse(null), maybe(this::money).orElse(null));
  }

  private Money money() {
    return Money.ofMinor(currency, random.nextLong() >> random.nextInt(64));
  }

  private Fraction fraction() {
    BigInteger numerator = new BigInteger(1 + random.nextInt(90), random);
    return Fraction.of(
        random.nextBoolean() ? numerator : numerator.negate(),
        new BigInteger(1 + random.nextInt(70), random).add(BigInteger.ONE));
  }

  private ZonedDateTime instant() {
    // years of four digits and of five, with and without a fraction of a second
    long second = random.nextLong() >> 22;
    return Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000))
        .atZone(ZoneId.of(one(ZONES)));
  }

  private Text words() {
    Map<String, String> words = new HashMap<>(Map.of(one(List.of("en", "zh", "de")), "w" + text()));
    maybe(this::text).filter(text -> !text.isBlank()).ifPresent(text -> words.put("fr", text));
    return new Text(words);
  }

  /** Empty, blank, of a few letters, or of any characters at all. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int length = Math.max(0, random.nextInt(8) - 2);
    boolean any = random.nextInt(4) == 0;
    while (text.length() < length) {
      int point = any ? random.nextInt(0x11000) : " ab\"\\/{}\n,港".charAt(random.nextInt(11));
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        text.appendCodePoint(point);
      }
    }
    return text.toString();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> value) {
    List<T> list = new ArrayList<>();
    while (list.size() < 4 && random.nextInt(5) < 2) {
      list.add(value.get());
    }
    return list;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
