package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Maps;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
        .isEqualTo("93881d147e4e7d4a1d716e25254a81bc9f6218d4503e9acdd3b86a56228b30cd");
  }

  @Test
  void thePlacesOfConstantsAreThoseOfTheFirstForm() {
    assertThat(
            Stream.of(
                    Category.Unlisted.values(),
                    FactDeclaration.Supply.values(),
                    PremiumLine.Per.values(),
                    Rule.Otherwise.values(),
                    Rule.Scope.values(),
                    SchemeEdition.Figures.values(),
                    Section.values())
                .map(Arrays::<Object>asList)
                .toList()
                .toString()
                .toUpperCase(Locale.ROOT))
        .isEqualTo(
            "[[INVALID, REFUSE, REFER], [CALLER, MEMBERS, SHARE, WINDOWS], "
                + "[PERSON, POLICY, ROSTER], [REFUSE, REFER, PENDING, WARN], "
                + "[POLICY, PERSON, CLAIM, INSURER], [OFFICIAL, SECONDARY, ILLUSTRATIVE], "
                + "[PREMIUM, REFUNDS, BENEFITS]]");
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
    for (byte[] cut : List.of(Arrays.copyOf(PACKED, 40), new byte[] {1, 0, 0, 0, 0})) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Scheme.quotingBy(cut, () -> WHOLE))
          .withMessage("packed (" + cut.length + " bytes) must be as it was packed");
    }
  }

  @Test
  void aLongRowOfDefinitionsIsPackedAndReadOnASmallStack() throws Exception {
    SchemeEdition.Builder builder = ParcelPlan.edition();
    for (int i = 300; i > 0; i--) {
      builder.putDefinitions("row" + i, NamedFormula.of("row" + (i - 1) + " + 1"));
    }
    SchemeEdition edition = builder.putDefinitions("row0", NamedFormula.of("1")).build();
    Scheme whole = Scheme.resolve(edition);
    AtomicReference<Object> answer = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              Scheme by = Scheme.quotingBy(whole.packed(), () -> edition);
              Application application = ParcelPlan.insured("100000.00");
              answer.set(
                  by.quoting(application)
                      .named("row300")
                      .value(
                          by.quoting(application).bind(application, List.of()).values().frame()));
            },
            "small",
            1 << 19);
    small.start();
    small.join();
    assertThat(answer.get()).isEqualTo(Fraction.of(301));
  }

  @Test
  void aFormulaThatStandsForAFactIsPackedThoughNoOtherAsksForIt() {
    SchemeEdition edition =
        ParcelPlan.edition()
            .putFacts("spare", FactDeclaration.builder().type(Type.NUMBER).standing("7").build())
            .build();
    Scheme by = Scheme.quotingBy(Scheme.resolve(edition).packed(), () -> edition);
    Application application = ParcelPlan.insured("100000.00");
    Scheme quoting = by.quoting(application);
    assertThat(quoting.named("spare").value(quoting.bind(application, List.of()).values().frame()))
        .isEqualTo(Fraction.of(7));
    assertThat(Scheme.resolve(edition).packed()).isEqualTo(Scheme.resolve(edition).packed());
  }

  @Test
  void halfACharacterIsNotPacked() {
    SchemeEdition edition =
        ParcelPlan.edition().putCategories("halves", Category.of("\ud800", "x")).build();
    SchemeEdition used =
        SchemeEdition.builder()
            .from(edition)
            .putFacts("half", FactDeclaration.of(Type.category("halves")))
            .build();
    assertThatIllegalArgumentException().isThrownBy(() -> Scheme.resolve(used).packed());
  }
}
