package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Maps;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotingByPartTest {
  private static final SchemeEdition WHOLE = ParcelPlan.edition().build();
  private static final SchemeEdition PART =
      ParcelPlan.edition()
          .coverage(List.of())
          .claims(List.of())
          .exclusions(List.of())
          .benefits(List.of())
          .counters(Map.of())
          .facts(Maps.filterKeys(WHOLE.facts(), key -> !key.equals("claim.cost")))
          .build();

  private final AtomicInteger read = new AtomicInteger();
  private final Scheme scheme =
      Scheme.quotingBy(
          PART,
          () -> {
            read.incrementAndGet();
            return WHOLE;
          });

  @Test
  void quotesAreMadeOfThePartAndAreThoseOfTheWhole() {
    Application one = ParcelPlan.insured("100000.00");
    Application application =
        one.withMembers(
            Stream.of("a", "b", "c")
                .map(person -> new Member(person, one.members().get(0).facts()))
                .toList());
    PremiumQuote quote = Premiums.quote(scheme, application);
    assertThat(quote.total()).isPresent();
    assertThat(quote.conventions()).isEmpty();
    assertThat(Eligibility.assess(scheme, application).why()).isNotEmpty();
    assertThat(read).hasValue(0);
    assertThat(quote).isEqualTo(Premiums.quote(Scheme.resolve(WHOLE), application));
  }

  @Test
  void whateverElseIsAskedReadsTheWholeOnce() {
    assertThat(scheme.benefits()).hasSize(2);
    assertThat(scheme.coverage()).hasSize(1);
    assertThat(scheme.edition()).isEqualTo(WHOLE);
    assertThat(scheme.named("claim.counted").text()).isEqualTo("claim.counted");
    assertThat(read).hasValue(1);
  }

  @Test
  void whoGivesAFactThatIsNotInThePartAsksTheWhole() {
    Application application = ParcelPlan.insured("100000.00");
    for (Application other :
        List.of(
            application.withFacts(application.facts().with("claim.cost", "no amount")),
            application.withMembers(
                new Member(
                    "a", application.members().get(0).facts().with("claim.cost", "no amount"))))) {
      assertThat(Premiums.quote(scheme, other))
          .isEqualTo(Premiums.quote(Scheme.resolve(WHOLE), other))
          .isNotEqualTo(Premiums.quote(scheme, application));
    }
    assertThat(read).hasValue(1);
  }

  @Test
  void aFactThatTheWholeDoesNotDeclareEitherIsRefusedWithTheNearestOfTheWhole() {
    Application application = ParcelPlan.insured("100000.00");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Eligibility.assess(
                    scheme, application.withFacts(application.facts().with("claim.costs", "1"))))
        .withMessageContaining("claim.costs")
        .withMessageContaining("nearest: claim.cost");
  }

  @Test
  void answersNameTheWholeEdition() {
    assertThat(Premiums.quote(scheme, ParcelPlan.insured("100000.00")).edition().digest())
        .isEqualTo(EditionDigest.of(WHOLE));
    assertThat(scheme.used()).isEqualTo(Scheme.resolve(WHOLE).used());
  }

  @Test
  void anotherReadingIsOneOfTheWhole() {
    Scheme other = scheme.reading("reading.days", "not counted");
    assertThat(other.benefits()).hasSize(2);
    assertThat(other.quoting(ParcelPlan.insured("100000.00"))).isSameAs(other);
  }

  @Test
  void aPartThatLacksSomethingIsBroken() {
    SchemeEdition without = SchemeEdition.builder().from(PART).tables(Map.of()).build();
    assertThatExceptionOfType(BrokenEditionException.class)
        .isThrownBy(() -> Scheme.quotingBy(without, () -> WHOLE))
        .withMessageContaining("price");
  }
}
