package dev.indemnity.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final Derivation DAILY = given("daily", "100.00").clause("A").build();
  private static final Derivation DAYS =
      worked("days", "45", "lost - waiting", "50 - 5").clause("B").build();

  @Test
  void aStepIsToldWithItsValuesPutInAndTheStepsThatCalculateBelowIt() {
    Derivation paid =
        worked("paid", "4,500.00", "days * daily", "45 * 100.00")
            .clause("C")
            .addBecause(DAYS, DAILY)
            .build();

    assertThat(paid.outline())
        .isEqualTo("paid = 45 * 100.00 = 4,500.00  [C]\n  days = 50 - 5 = 45  [B]\n");
  }

  @Test
  void whatOnlyPassesAValueOnIsSkippedButNotWhatItRestsOn() {
    Derivation choice =
        worked("allowed", "45", "if long then days else 0", "45")
            .addBecause(worked("if", "true", "long", "50 > 5").addBecause(DAYS).build(), DAYS)
            .build();

    assertThat(worked("paid", "90", "allowed * 2", "45 * 2").addBecause(choice).build().outline())
        .isEqualTo("paid = 45 * 2 = 90\n  days = 50 - 5 = 45  [B]\n");
  }

  @Test
  void whatComesToNothingOrChangesNothingIsSkippedWithAllBelowIt() {
    Derivation nothing = worked("offset", "0.00", "days * 0", "45 * 0").addBecause(DAYS).build();
    Derivation whole = worked("share", "1", "a / b", "45 / 45").addBecause(DAYS).build();

    assertThat(
            worked("paid", "9.00", "full * share - offset", "9.00 * 1 - 0.00")
                .addBecause(whole, nothing)
                .build()
                .outline())
        .isEqualTo("paid = 9.00 * 1 - 0.00 = 9.00\n");
  }

  @Test
  void aLookUpThatCitesAClauseIsToldAndWhatIsLeftOfALimitIsNot() {
    Derivation ratio = given("ratio(7)", "0.3").clause("A").build();
    Derivation left = given("left(limit)", "500.00").build();

    assertThat(
            worked("paid", "150.00", "min(limit * ratio(7), left(limit))", "min(150.00, 500.00)")
                .addBecause(ratio, left)
                .build()
                .outline())
        .isEqualTo("paid = min(150.00, 500.00) = 150.00\n  ratio(7) = 0.3  [A]\n");
  }

  @Test
  void aStepThatTwoOthersUseIsToldOnce() {
    Derivation a = worked("a", "46", "days + 1", "45 + 1").addBecause(DAYS).build();
    Derivation b = worked("b", "47", "days + 2", "45 + 2").addBecause(DAYS).build();

    assertThat(worked("sum", "93", "a + b", "46 + 47").addBecause(a, b).build().outline())
        .isEqualTo(
            "sum = 46 + 47 = 93\n  a = 45 + 1 = 46\n    days = 50 - 5 = 45  [B]\n  b = 45 + 2 = 47\n");
  }

  @Test
  void theItemsOfASumAreToldThoughTheSumHasNoFormula() {
    Derivation item = given("item", "45").addBecause(DAYS).build();

    assertThat(given("total", "45").remark("one item").addBecause(item).build().outline())
        .isEqualTo("total = 45  (one item)\n  item = 45\n    days = 50 - 5 = 45  [B]\n");
  }

  @Test
  void parenthesesAroundAWholeFormulaAreLeftOutAndOthersAreNot() {
    assertThat(worked("a", "3", "x", "(1 + 2)").build().outline()).isEqualTo("a = 1 + 2 = 3\n");
    assertThat(worked("a", "9", "x", "(1 + 2) * (1 + 2)").build().outline())
        .isEqualTo("a = (1 + 2) * (1 + 2) = 9\n");
  }

  private static Derivation.Builder given(String name, String value) {
    return Derivation.builder().name(name).value(value);
  }

  private static Derivation.Builder worked(
      String name, String value, String formula, String filledIn) {
    Derivation.Builder step = given(name, value);
    step.formula(formula).filledIn(filledIn);
    return step;
  }
}
