package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.endorsement.Change;
import dev.indemnity.core.endorsement.Endorsement;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads a change of a policy that a case makes. */
final class ChangeGiven {
  private static final String KIND = "change";
  private static final String PERSON = "person";
  private static final Shape ANY =
      Shape.of(KIND).allowing("requestedOn", "receivedAt", "facts", PERSON, "by", "as", "edition");

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Readings read;
  private final Decoder decoder;

  /** What a case does with a policy. */
  @FunctionalInterface
  interface Step {
    EndorsementDecision make(Scheme scheme, PolicyState policy, Function<String, Scheme> others);
  }

  /**
   * A kind of change.
   *
   * @param shape what is said of it
   * @param step reads it
   */
  private record Kind(Shape shape, Function<Members, Optional<Step>> step) {}

  ChangeGiven(Readings read) {
    this.read = read;
    this.decoder = read.decoder();
    kind("add", this::add, PERSON, "as");
    kind("remove", this::remove, PERSON);
    kind("replace", this::replace, PERSON, "by", "as");
    kind("amend", this::amend, PERSON, "as");
    kind("cancel", members -> endorsement(members, Optional.of(new Change.Cancel())));
    kinds.put("adopt", new Kind(Shape.of(KIND, "edition"), this::adopt));
    kinds.put("renew", new Kind(Shape.of(KIND).allowing("edition", "facts"), this::renew));
  }

  private void kind(String word, Function<Members, Optional<Step>> step, String... required) {
    Set<String> always = new TreeSet<>(Set.of(KIND, "requestedOn"));
    always.addAll(List.of(required));
    kinds.put(word, new Kind(new Shape(always, Set.of("receivedAt", "facts")), step));
  }

  Optional<Step> step(JsonValue value) {
    Kind kind =
        value instanceof JsonObject object
                && object.members().get(KIND) instanceof JsonText word
                && kinds.get(word.value()) != null
            ? kinds.get(word.value())
            : new Kind(ANY, members -> Optional.empty());
    return decoder
        .object(value, kind.shape())
        .flatMap(
            members -> {
              members.get(KIND, each -> decoder.choice(each, kinds));
              return kind.step().apply(members);
            });
  }

  private Optional<Step> add(Members members) {
    return endorsement(members, member(members, PERSON).map(Change.Add::new));
  }

  private Optional<Step> remove(Members members) {
    return endorsement(members, members.get(PERSON, decoder::text).map(Change.Remove::new));
  }

  private Optional<Step> replace(Members members) {
    Optional<Member> entering = member(members, "by");
    return endorsement(
        members,
        members
            .get(PERSON, decoder::text)
            .flatMap(leaving -> entering.map(each -> new Change.Replace(leaving, each))));
  }

  private Optional<Step> amend(Members members) {
    Optional<Facts> facts = members.get("as", read::facts);
    return endorsement(
        members,
        members
            .get(PERSON, decoder::text)
            .flatMap(person -> facts.map(each -> new Change.Amend(person, each))));
  }

  private Optional<Member> member(Members members, String key) {
    Optional<Facts> facts = members.get("as", read::facts);
    return members
        .get(key, decoder::text)
        .flatMap(person -> facts.map(each -> new Member(person, each)));
  }

  private Optional<Step> endorsement(Members members, Optional<? extends Change> change) {
    Optional<LocalDate> on = members.get("requestedOn", decoder::date);
    Optional<String> received = members.get("receivedAt", read::instant);
    Facts facts = members.get("facts", read::facts).orElse(Facts.none());
    if (change.isEmpty() || on.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (scheme, policy, others) -> {
          ZoneId zone = scheme.edition().zone();
          Endorsement asked =
              Endorsement.builder()
                  .change(change.get())
                  .requestedOn(on.get())
                  .receivedAt(received.map(text -> CoverageExpectations.instantOf(text, zone)))
                  .facts(facts)
                  .build();
          return Endorsements.apply(scheme, policy, asked);
        });
  }

  private Optional<Step> adopt(Members members) {
    return members
        .get("edition", decoder::text)
        .map(label -> (scheme, policy, others) -> Endorsements.adopt(policy, others.apply(label)));
  }

  private Optional<Step> renew(Members members) {
    Facts facts = members.get("facts", read::facts).orElse(Facts.none());
    Optional<String> label = members.get("edition", decoder::text);
    return Optional.of(
        (scheme, policy, others) ->
            Endorsements.renew(label.map(others).orElse(scheme), policy, facts));
  }
}
