package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Maps;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private static final byte[] PACKED = Scheme.resolve(PART).packed();

  private final AtomicInteger read = new AtomicInteger();
  private final Scheme scheme =
      Scheme.quotingBy(
          PACKED,
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
  void aReadingThatThereIsNotIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.reading("reading.days", "counted twice"))
        .withMessageStartingWith("reading.days (counted twice) must be one of [");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.reading("reading.day", "not counted"))
        .withMessageStartingWith("name (reading.day) must be a convention of ")
        .withMessageEndingWith("; nearest: reading.days");
  }

  @Test
  void aConventionGoesByItsCodeToo() {
    String code = Objects.requireNonNull(WHOLE.conventions().get("reading.days")).code();
    assertThat(scheme.reading(code, "not counted").benefits()).hasSize(2);
  }

  @Test
  void whichConventionsMatterIsAskedOfTheWhole() {
    Application application = ParcelPlan.insured("100000.00");
    PremiumQuote quote = Premiums.quote(scheme, application);
    assertThat(read).hasValue(0);
    assertThat(quote.conventions())
        .isEqualTo(Premiums.quote(Scheme.resolve(WHOLE), application).conventions());
    assertThat(read).hasValue(1);
  }

  @Test
  void namesOfThePartAreAskedOfItsOwnValues() {
    Application application = ParcelPlan.insured("100000.00");
    Scheme quoting = scheme.quoting(application);
    Bound bound = quoting.bind(application, List.of());
    Scheme whole = Scheme.resolve(WHOLE);
    Bound ofWhole = whole.bind(application, List.of());
    Set<String> names = new LinkedHashSet<>(PART.facts().keySet());
    names.addAll(PART.parameters().keySet());
    names.addAll(PART.conventions().keySet());
    names.addAll(PART.definitions().keySet());
    names.remove("roster"); // its items are frames of their own
    assertThat(names).hasSizeGreaterThan(5);
    for (String name : names) {
      assertThat(quoting.named(name).value(bound.values().frame()))
          .as(name)
          .isEqualTo(whole.named(name).value(ofWhole.values().frame()));
    }
    assertThat(read).hasValue(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quoting.named("claim.costs"))
        .withMessageContaining("nearest: claim.cost");
  }

  @Test
  void whatIsPackedIsTheSameEveryTime() {
    assertThat(Scheme.resolve(PART).packed()).isEqualTo(PACKED);
  }

  /** Whoever changes what the bytes mean gives them another form, then tells the sum anew. */
  @Test
  void theFormOfTheBytesIsTheFirst() throws Exception {
    assertThat(PACKED[0]).isEqualTo((byte) 1);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PACKED)))
        .isEqualTo("f7311a552d2ad712e076660f48304e5f48cb0117b289a5c644111f86905924af");
  }

  @Test
  void whatAnotherVersionPackedIsPassedOver() {
    byte[] other = PACKED.clone();
    other[0]++;
    for (byte[] unread : List.of(other, new byte[0])) {
      assertThat(
              Premiums.quote(
                  Scheme.quotingBy(unread, () -> WHOLE), ParcelPlan.insured("100000.00")))
          .isEqualTo(Premiums.quote(scheme, ParcelPlan.insured("100000.00")));
    }
  }

  @Test
  void whatHasChangedSinceItWasPackedIsRefused() {
    for (int at : new int[] {1, 5, PACKED.length / 2, PACKED.length - 1}) {
      byte[] changed = PACKED.clone();
      changed[at] ^= 4;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Scheme.quotingBy(changed, () -> WHOLE))
          .withMessage("packed (" + PACKED.length + " bytes) must be as it was packed");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scheme.quotingBy(Arrays.copyOf(PACKED, 40), () -> WHOLE));
  }
}
