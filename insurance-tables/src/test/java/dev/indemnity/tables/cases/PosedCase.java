package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a case of the shipped case files gives to the library, apart from what it expects. */
public final class PosedCase {
  private static final Shape ANY =
      Shape.of("name", "clause", "question", "expect", "why")
          .allowing(
              "with", "facts", "roster", "removal", "row", "policy", "claims", "ledger", "changes");

  private final String name;
  private final Map<String, Object> overlays;
  private final Application application;
  private final Optional<SettlementAsked> settlement;
  private final Optional<RefundAsked.Removal> removal;
  private final boolean conventions;

  private PosedCase(Readings read, Given shared, JsonValue value) {
    Members members = read.decoder().object(value, ANY).orElseThrow();
    Given given = shared.over(read, members);
    String question = members.get("question", read.decoder()::text).orElseThrow();
    this.name = members.get("name", read.decoder()::text).orElseThrow();
    this.overlays = members.get("with").map(with -> overlays(read, with)).orElse(Map.of());
    this.application = given.application();
    this.settlement =
        question.equals("settlement")
            ? SettlementAsked.settlement(read, members, given).map(SettlementAsked.class::cast)
            : Optional.empty();
    this.removal =
        question.equals("refund")
            ? RefundAsked.read(read, members, given).map(each -> ((RefundAsked) each).removal())
            : Optional.empty();
    this.conventions =
        members.get("expect").orElseThrow() instanceof JsonObject expect
            && expect.members().containsKey("conventions");
  }

  private static Map<String, Object> overlays(Readings read, JsonValue with) {
    Map<String, Object> overlays = new LinkedHashMap<>();
    ((JsonObject) with)
        .members()
        .forEach((name, value) -> overlays.put(name, Objects.requireNonNull(read.plain(value))));
    return overlays;
  }

  /** Every case of the files of an edition. */
  public static List<PosedCase> shipped(String id) {
    try (Stream<Path> files = Files.walk(Suites.resource("/cases/" + id))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(file -> in(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PosedCase> in(Path file) {
    JsonProblems problems = new JsonProblems(file.toString());
    Readings read = new Readings(new Decoder(problems));
    List<PosedCase> posed = new ArrayList<>();
    try {
      JsonObject tree =
          (JsonObject) JsonReader.read(Files.readString(file), problems).orElseThrow();
      Given shared =
          Optional.ofNullable(tree.members().get("shared"))
              .flatMap(value -> Given.shared(read, value))
              .orElse(Given.NOTHING);
      ((JsonArray) Objects.requireNonNull(tree.members().get("cases")))
          .elements()
          .forEach(value -> posed.add(new PosedCase(read, shared, value)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.list().toString());
    }
    return posed;
  }

  /** What the case changes of the edition, by parameter, convention or code. */
  public Map<String, Object> overlays() {
    return overlays;
  }

  /** The application it is about. */
  public Application application() {
    return application;
  }

  /** The claims to settle; none: it does not ask that. */
  public List<Claim> claims() {
    return settlement.map(SettlementAsked::claims).orElse(List.of());
  }

  /** What was used before. */
  public ClaimLedger ledger() {
    return settlement.map(SettlementAsked::ledger).orElseGet(ClaimLedger::empty);
  }

  /** The policy of the claims. */
  public Policy policy(Scheme scheme, Application insured) {
    return settlement.orElseThrow().policy().policy(scheme, insured);
  }

  /** The row that is removed; 0: it does not ask that. */
  public int removed() {
    return removal.map(RefundAsked.Removal::row).orElse(0);
  }

  /** What is known of the removal. */
  public Facts removal() {
    return removal.map(RefundAsked.Removal::facts).orElseGet(Facts::none);
  }

  /** Whether it expects to be told which conventions mattered. */
  public boolean asksForConventions() {
    return conventions;
  }

  @Override
  public String toString() {
    return name;
  }
}
