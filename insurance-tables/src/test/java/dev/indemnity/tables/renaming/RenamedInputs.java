package dev.indemnity.tables.renaming;

import static dev.indemnity.tables.renaming.Renaming.Kind.CODE;
import static dev.indemnity.tables.renaming.Renaming.Kind.ID;
import static dev.indemnity.tables.renaming.Renaming.Kind.NAME;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Posting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is given to the questions, under other names; people, claims and policies keep theirs. */
public final class RenamedInputs {
  private final SchemeEdition edition;
  private final Renaming renaming;
  private final RenamedValues values;

  /** For what is given to this edition. */
  public RenamedInputs(SchemeEdition edition, Renaming renaming) {
    this.edition = edition;
    this.renaming = renaming;
    this.values = new RenamedValues(renaming);
  }

  /** An application under other names. */
  public Application application(Application application) {
    return Application.builder()
        .facts(facts(application.facts()))
        .members(
            application.members().stream()
                .map(each -> new Member(each.person(), facts(each.facts())))
                .toList())
        .build();
  }

  /** A policy under other names. */
  public Policy policy(Policy policy) {
    return Policy.builder().from(policy).insured(application(policy.insured())).build();
  }

  /** Claims under other names. */
  public List<Claim> claims(List<Claim> claims) {
    return claims.stream()
        .map(each -> new Claim(each.id(), each.person(), each.accident(), facts(each.facts())))
        .toList();
  }

  /** A ledger under other names. */
  public ClaimLedger ledger(ClaimLedger ledger) {
    return new ClaimLedger(
        ledger.postings().stream()
            .map(
                each ->
                    Posting.builder()
                        .from(each)
                        .counter(renaming.get(NAME, each.counter()))
                        .benefit(renaming.get(ID, each.benefit()))
                        .build())
            .toList());
  }

  /** Facts under other names. */
  public Facts facts(Facts facts) {
    return facts(facts, "");
  }

  /** Facts of the items of a list may leave out the group their keys begin with. */
  private Facts facts(Facts facts, String group) {
    Facts.Builder others = Facts.builder();
    for (String key : facts.keys()) {
      boolean whole = group.isEmpty() || edition.facts().containsKey(key);
      String name = whole ? key : group + "." + key;
      String other = renaming.get(NAME, name);
      FactDeclaration declared = edition.facts().get(name);
      Object value = facts.get(key);
      others.put(
          whole ? other : ItemGroups.without(other),
          declared == null ? value : value(declared.type(), value));
    }
    return others.build();
  }

  private @Nullable Object value(Type type, @Nullable Object value) {
    Type element = type.element();
    if (value instanceof Collection<?> given && element != null) {
      List<@Nullable Object> others = new ArrayList<>();
      for (Object each : given) {
        others.add(
            each instanceof Facts facts ? facts(facts, element.label()) : value(element, each));
      }
      return others;
    }
    return value == null ? null : values.value(type, value);
  }

  /** The edition under other names with a what-if that was said under the old ones. */
  public SchemeEdition with(SchemeEdition renamed, String name, Object value) {
    Parameter parameter = edition.parameters().get(name);
    if (parameter != null) {
      return renamed.with(renaming.get(NAME, name), values.value(parameter.type(), value));
    }
    String other = renaming.get(CODE, renaming.get(NAME, name));
    return renamed.with(other, renaming.text(value.toString()));
  }
}
