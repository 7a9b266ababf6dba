package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is given to the questions: by a case, or by the file to all its cases.
 *
 * @param facts what is known of the application
 * @param roster the roster; absent: none is given
 * @param policy what is given of the policy
 * @param claim what is known of every claim
 */
record Given(Facts facts, Optional<List<Member>> roster, PolicyGiven policy, Facts claim) {
  static final Given NOTHING =
      new Given(Facts.none(), Optional.empty(), PolicyGiven.NOTHING, Facts.none());
  private static final Shape SHARED =
      new Shape(Set.of(), Set.of("facts", "roster", "policy", "claim"));

  /** What a file gives to all its cases. */
  static Optional<Given> shared(Readings read, JsonValue value) {
    return read.decoder()
        .object(value, SHARED)
        .map(
            members ->
                NOTHING
                    .over(read, members)
                    .withPolicy(policy(read, members))
                    .withClaim(members.get("claim", read::facts).orElse(Facts.none())));
  }

  static PolicyGiven policy(Readings read, Members members) {
    return members
        .get("policy", policy -> PolicyGiven.read(read, policy))
        .orElse(PolicyGiven.NOTHING);
  }

  /** Lays facts and roster of an object over these. */
  Given over(Readings read, Members members) {
    Facts more = members.get("facts", read::facts).orElse(Facts.none());
    Optional<List<Member>> other = members.get("roster", rows -> RosterGiven.read(read, rows));
    return new Given(facts.withAll(more), other.or(() -> roster), policy, claim);
  }

  Given withPolicy(PolicyGiven other) {
    return new Given(facts, roster, other.over(policy), claim);
  }

  private Given withClaim(Facts other) {
    return new Given(facts, roster, policy, other);
  }

  List<Member> members() {
    return roster.orElse(List.of());
  }

  Application application() {
    return Application.builder().facts(facts).members(members()).build();
  }
}
