package dev.indemnity.tables.renaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.cases.PosedCase;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.edition.EditionWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenamedEditionTest {
  private static final SchemeEdition GUIDE =
      EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide");
  private static final List<PosedCase> CASES = PosedCase.shipped(GUIDE.id());
  private static final Map<Map<String, Object>, Scheme> ORIGINALS = new HashMap<>();

  static Stream<Renaming> renamings() {
    return Stream.of(Renaming.toNewNames(GUIDE), Renaming.toEachOthersNames(GUIDE));
  }

  @ParameterizedTest
  @MethodSource("renamings")
  void everyShippedCaseIsAnsweredTheSameUnderOtherNames(Renaming renaming) {
    RenamedInputs inputs = new RenamedInputs(GUIDE, renaming);
    SchemeEdition other = RenamedEdition.of(GUIDE, renaming);
    Map<Map<String, Object>, Asked> asked = new HashMap<>();
    for (PosedCase one : CASES) {
      Asked both =
          asked.computeIfAbsent(
              one.overlays(),
              changes -> {
                SchemeEdition renamed = other;
                for (Map.Entry<String, Object> each : changes.entrySet()) {
                  renamed = inputs.with(renamed, each.getKey(), each.getValue());
                }
                return new Asked(original(changes), Scheme.resolve(renamed), inputs, renaming);
              });
      ask(one, both);
    }

    assertThat(CASES).hasSizeGreaterThan(500);
  }

  private static void ask(PosedCase one, Asked both) {
    boolean conventions = one.asksForConventions();
    assertSame(one, both.application(one.application(), conventions));
    if (one.removed() > 0) {
      assertSame(one, both.refund(one.application(), one.removed(), one.removal()));
    }
    if (!one.claims().isEmpty()) {
      Policy policy = one.policy(original(one.overlays()), one.application());
      assertSame(one, both.settlement(policy, one.claims(), one.ledger(), conventions));
    }
  }

  private static Scheme original(Map<String, Object> changes) {
    return ORIGINALS.computeIfAbsent(
        changes,
        each -> {
          SchemeEdition changed = GUIDE;
          for (Map.Entry<String, Object> change : each.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
          }
          return Scheme.resolve(changed);
        });
  }

  private static void assertSame(PosedCase one, Asked.Both answers) {
    assertThat(answers.renamed()).as(one.toString()).isEqualTo(answers.original());
  }

  @ParameterizedTest
  @MethodSource("renamings")
  void aFenThatIsNotTheSameUnderOtherNamesIsFoundOut(Renaming renaming) {
    SchemeEdition changed = GUIDE.withRow("premium", List.of("4", "100000.00"), "156.01");
    Scheme other = Scheme.resolve(RenamedEdition.of(changed, renaming));
    Asked asked =
        new Asked(original(Map.of()), other, new RenamedInputs(GUIDE, renaming), renaming);
    Application couriers =
        Application.builder()
            .fact("plan.deathLimit", "100000.00")
            .fact("plan.medicalLimit", "20000.00")
            .worker(Worker.builder().person("a").occupation("快递员").build())
            .build();

    Asked.Both answers = asked.application(couriers, false);

    assertThat(answers.original().toString()).contains("CNY 156.00");
    assertThat(answers.renamed().toString()).contains("CNY 156.01");
    assertThat(answers.renamed()).isNotEqualTo(answers.original());
  }

  @ParameterizedTest
  @MethodSource("renamings")
  void noNameStandsForWhatItStoodFor(Renaming renaming) {
    for (Renaming.Kind kind : Renaming.Kind.values()) {
      Map<String, String> names = renaming.names(kind);

      assertThat(names).as("%s", kind).isNotEmpty();
      names.forEach((name, other) -> assertThat(other).isNotEqualTo(name));
      assertThat(new HashSet<>(names.values())).hasSameSizeAs(names.values());
    }
    assertThat(renaming.names(Renaming.Kind.NAME).keySet())
        .containsAll(GUIDE.facts().keySet())
        .containsAll(GUIDE.tables().keySet())
        .containsAll(GUIDE.definitions().keySet());
  }

  @Test
  void underNewNamesNoneOfTheOldIsLeft() {
    SchemeEdition other = RenamedEdition.of(GUIDE, Renaming.toNewNames(GUIDE));

    assertThat(names(other)).hasSameSizeAs(names(GUIDE)).doesNotContainAnyElementsOf(names(GUIDE));
  }

  private static Set<String> names(SchemeEdition edition) {
    NameCensus census = new NameCensus(edition);
    Set<String> names = new HashSet<>();
    for (Renaming.Kind kind : Renaming.Kind.values()) {
      census.of(kind).forEach(each -> names.add(kind + " " + each));
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("renamings")
  void aRenamedEditionIsAFileLikeAnyOther(Renaming renaming) {
    SchemeEdition other = RenamedEdition.of(GUIDE, renaming);

    assertThat(EditionReader.read(EditionWriter.write(other), "renamed.json")).isEqualTo(other);
  }

  @Test
  void theOldNamesOfFactsSayNothingToARenamedEdition() {
    Scheme other = Scheme.resolve(RenamedEdition.of(GUIDE, Renaming.toNewNames(GUIDE)));
    Application application =
        Application.builder().worker(Worker.builder().person("a").occupation("文职").build()).build();

    assertThat(Premiums.quote(other, application).persons().get(0).outcome())
        .isEqualTo(Outcome.NEEDS);
  }
}
