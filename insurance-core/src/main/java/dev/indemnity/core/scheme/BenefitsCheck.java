package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the benefits of an edition, and the counters they use. */
final class BenefitsCheck {
  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Resolver resolver;
  private final Map<Integer, Object> constants = new HashMap<>();

  BenefitsCheck(SchemeEdition edition, Language language, Problems problems, Resolver resolver) {
    this.edition = edition;
    this.language = language;
    this.problems = problems;
    this.resolver = resolver;
  }

  Map<String, Checked.Counter> counters() {
    Map<String, Checked.Counter> checked = new LinkedHashMap<>();
    for (Map.Entry<String, CounterDeclaration> each : edition.counters().entrySet()) {
      String name = each.getKey();
      CounterDeclaration counter = each.getValue();
      Place place = Place.at("/counters").child(name).child("cap");
      Optional<Formula> cap =
          language.formula(place, counter.cap(), counter.type(), Optional.empty());
      checked.put(name, new Checked.Counter(name, counter, cap));
    }
    return checked;
  }

  /** Of a counter that is read and that no benefit uses, all would be left for ever. */
  private void usedCounters() {
    Set<String> idle = new TreeSet<>(edition.counters().keySet());
    idle.retainAll(language.countersRead());
    for (Benefit benefit : edition.benefits()) {
      idle.removeAll(benefit.uses().keySet());
    }
    for (String counter : idle) {
      problems.add(
          Place.at("/counters").child(counter),
          "a counter that is read and never used",
          "a benefit that uses it, in uses");
    }
  }

  List<Checked.Paid> benefits() {
    List<Checked.Paid> checked = new ArrayList<>();
    for (int i = 0; i < edition.benefits().size(); i++) {
      Place place = Place.at("/benefits").child(String.valueOf(i));
      Benefit benefit = edition.benefits().get(i);
      if (benefit.each().isEmpty()) {
        benefit(place, benefit, resolver.settling(), checked);
      } else {
        benefits(place, benefit, checked);
      }
    }
    usedCounters();
    return checked;
  }

  /** One benefit for every value, which its formulas find under the name. */
  private void benefits(Place place, Benefit benefit, List<Checked.Paid> checked) {
    for (Map.Entry<String, String> each : benefit.each().entrySet()) {
      Place at = place.child("for").child(each.getKey());
      if (edition.category(each.getValue()).isEmpty() || benefit.each().size() > 1) {
        problems.addUnknown(at, each.getValue(), "one category", edition.categories().keySet());
        return;
      }
      for (String value : edition.category(each.getValue()).orElseThrow().values()) {
        Language names = resolver.settling();
        Type type = Type.category(each.getValue());
        int slot = names.given(at, each.getKey(), type, false, benefit.clause(), Optional.empty());
        constants.put(slot, value);
        benefit(place, Benefit.builder().from(benefit).id(value).build(), names, checked);
      }
    }
  }

  /** What the names of single benefits stand for, by slot. */
  Map<Integer, Object> constants() {
    return constants;
  }

  private void benefit(
      Place place, Benefit benefit, Language settling, List<Checked.Paid> checked) {
    resolver.identify(place, benefit.id(), benefit.clause());
    resolver.rounding(place.child("round"), benefit.round());
    Formula when = settling.formula(place.child("when"), benefit.when(), Type.BOOLEAN);
    Optional<Formula> given = Optional.ofNullable(when);
    Language names = Resolver.let(settling, place, benefit.let(), given);
    Formula amount = names.formula(place.child("amount"), benefit.amount(), Type.MONEY, given);
    if (benefit.let().containsKey("amount") && !benefit.uses().isEmpty()) {
      problems.add(
          place.child("let").child("amount"),
          "the name \"amount\", by which uses read what the benefit pays",
          "a name of its own");
    }
    Language withAmount = names.within();
    int slot =
        withAmount.given(
            place.child("uses"), "amount", Type.MONEY, false, benefit.clause(), Optional.empty());
    Map<String, Formula> uses = uses(place.child("uses"), withAmount, benefit, given);
    Formula payee = names.formula(place.child("payee"), benefit.payee(), Type.STRING, given);
    if (when != null && amount != null && payee != null) {
      checked.add(new Checked.Paid(benefit, when, new Checked.Amounts(amount, slot, uses, payee)));
    }
  }

  private Map<String, Formula> uses(
      Place place, Language withAmount, Benefit benefit, Optional<Formula> given) {
    Map<String, Formula> uses = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : benefit.uses().entrySet()) {
      String counter = each.getKey();
      CounterDeclaration declared = edition.counters().get(counter);
      if (declared == null) {
        problems.addUnknown(
            place.child(counter), counter, "the name of a counter", edition.counters().keySet());
        continue;
      }
      Formula use =
          withAmount.formula(place.child(counter), each.getValue(), declared.type(), given);
      if (use != null) {
        uses.put(counter, use);
      }
    }
    return uses;
  }
}
