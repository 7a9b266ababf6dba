package dev.indemnity.tables.packing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.result.ResultJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What ships quotes by a part of it as by the whole, whether or not all given is of the part. */
class QuotedPartProperties {
  private static final EditionCatalog CATALOG = EditionCatalog.shipped();
  private static final List<SchemeEdition> QUOTED =
      CATALOG.editions().stream().filter(edition -> !edition.premium().isEmpty()).toList();

  private static final Map<String, SchemeEdition> PARTS =
      QUOTED.stream().collect(Collectors.toMap(SchemeEdition::id, QuotedPart::of));

  /** Limits and capitals that rules and tables of the editions turn at, and others. */
  private static final List<BigDecimal> AMOUNTS =
      List.of(0, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 600_000, 999_999, 1_000_000)
          .stream()
          .map(BigDecimal::valueOf)
          .toList();

  @Property(tries = 150)
  void theyQuoteTheSameForTheSameReasons(@ForAll long seed) {
    assertThat(QUOTED).hasSizeGreaterThan(1);
    for (SchemeEdition edition : QUOTED) {
      Random random = new Random(seed);
      SchemeEdition given =
          random.nextInt(4) == 0 ? edition : requireNonNull(PARTS.get(edition.id()));
      Application application = application(given, random);
      Scheme byPart = CATALOG.scheme(edition.id(), edition.label());
      Scheme whole = Scheme.resolve(edition);
      PremiumQuote quote = Premiums.quote(byPart, application);
      assertThat(ResultJson.write(quote))
          .isEqualTo(ResultJson.write(Premiums.quote(whole, application)));
      assertThat(ResultJson.write(Eligibility.assess(byPart, application)))
          .isEqualTo(ResultJson.write(Eligibility.assess(whole, application)));
    }
  }

  private static Application application(SchemeEdition edition, Random random) {
    Application.Builder application = Application.builder();
    List<Worker.Builder> workers = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      workers.add(Worker.builder().person("person " + random.nextInt(3)));
    }
    for (Map.Entry<String, FactDeclaration> fact : edition.facts().entrySet()) {
      String key = fact.getKey();
      Type type = fact.getValue().type();
      boolean given =
          fact.getValue().supply() == FactDeclaration.Supply.CALLER
              && !key.equals("worker.person")
              && (type.element() == null || type.element().kind() == Type.Kind.DATE);
      if (given && key.startsWith("worker.")) {
        for (Worker.Builder worker : workers) {
          if (random.nextInt(10) < 8) {
            worker.fact(key, value(edition, type, random));
          }
        }
      } else if (given && random.nextInt(10) < 8) {
        application.fact(key, value(edition, type, random));
      }
    }
    workers.forEach(worker -> application.worker(worker.build()));
    return application.build();
  }

  private static @Nullable Object value(SchemeEdition edition, Type type, Random random) {
    if (type.optional() && random.nextBoolean()) {
      return null;
    }
    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1200));
    return switch (type.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case NUMBER -> BigDecimal.valueOf(random.nextInt(40), random.nextInt(2));
      case MONEY -> AMOUNTS.get(random.nextInt(AMOUNTS.size()));
      case DATE -> day;
      case TIME -> LocalTime.of(random.nextInt(24), 0);
      case DATE_TIME -> LocalDateTime.of(day, LocalTime.of(random.nextInt(24), 0));
      case DAYS -> Duration.ofDays(random.nextInt(40));
      case MONTHS -> Period.ofMonths(random.nextInt(40));
      case CATEGORY -> {
        List<String> names = edition.category(type.label()).orElseThrow().values();
        yield random.nextInt(12) == 0 ? "no such name" : names.get(random.nextInt(names.size()));
      }
      case LIST -> List.of(day, day.plusDays(1));
      default -> "text";
    };
  }
}
