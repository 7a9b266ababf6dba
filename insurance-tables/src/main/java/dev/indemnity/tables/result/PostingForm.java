package dev.indemnity.tables.result;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Posting;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Postings and the ledger they make, both ways. */
final class PostingForm {
  static final Shape SHAPE = Shape.of("counter", "claim", "benefit", "amount").allowing("keptFor");
  static final Shape KEPT_FOR = Shape.of().allowing(Words.KEPT_FOR.keySet().toArray(String[]::new));

  private PostingForm() {}

  static Form write(ClaimLedger ledger) {
    return new Form().unlessEmpty("postings", ledger.postings(), PostingForm::write);
  }

  static Map<String, Object> write(Posting posting) {
    return new Form()
        .with("counter", posting.counter())
        .unlessEmpty("keptFor", keptFor(posting))
        .with("claim", posting.claim())
        .with("benefit", posting.benefit())
        .with("amount", Figures.text(posting.amount()))
        .members();
  }

  /** In the order of the words, so that equal postings give equal text. */
  private static Map<String, Object> keptFor(Posting posting) {
    Form form = new Form();
    Words.KEPT_FOR.forEach(
        (word, key) -> form.ifPresent(word, Optional.ofNullable(posting.keptFor().get(key))));
    return form.members();
  }

  static Optional<Posting> read(Reading reading, JsonValue value) {
    return reading
        .part(value, SHAPE)
        .map(
            part ->
                Posting.builder()
                    .counter(part.text("counter"))
                    .keptFor(part.get("keptFor", each -> keptFor(reading, each)).orElse(Map.of()))
                    .claim(part.text("claim"))
                    .benefit(part.text("benefit"))
                    .amount(part.get("amount", reading::exact).orElse(Fraction.ZERO))
                    .build());
  }

  private static Optional<Map<CounterDeclaration.Key, String>> keptFor(
      Reading reading, JsonValue value) {
    return reading
        .part(value, KEPT_FOR)
        .map(
            part -> {
              Map<CounterDeclaration.Key, String> keptFor =
                  new EnumMap<>(CounterDeclaration.Key.class);
              Words.KEPT_FOR.forEach(
                  (word, key) -> part.get(word, reading::text).ifPresent(t -> keptFor.put(key, t)));
              return keptFor;
            });
  }
}
