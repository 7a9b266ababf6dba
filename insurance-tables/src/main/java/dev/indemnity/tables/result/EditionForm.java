package dev.indemnity.tables.result;

import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.SuppliedAnnex;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which edition answered, both ways. */
final class EditionForm {
  static final Shape SHAPE =
      Shape.of("id", "label", "digest", "title", "figures")
          .allowing("overlays", "annexes", "references");
  static final Shape ANNEX = Shape.of("id", "title", "figures", "supplies");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private EditionForm() {}

  static Map<String, Object> write(EditionUsed edition) {
    return new Form()
        .with("id", edition.id())
        .with("label", edition.label())
        .with("digest", edition.digest())
        .with("title", edition.title().byLanguage())
        .with("figures", edition.figures().spelling())
        .unlessEmpty("overlays", edition.overlays())
        .unlessEmpty("annexes", edition.annexes(), EditionForm::annex)
        .unlessEmpty("references", edition.references().stream().map(EditionForm::write).toList())
        .members();
  }

  private static Map<String, Object> annex(SuppliedAnnex annex) {
    return new Form()
        .with("id", annex.id())
        .with("title", annex.title().byLanguage())
        .with("figures", annex.figures().spelling())
        .with("supplies", annex.supplies())
        .members();
  }

  private static Optional<SuppliedAnnex> annex(Reading reading, JsonValue value) {
    return reading
        .part(value, ANNEX)
        .map(
            part ->
                new SuppliedAnnex(
                    part.text("id"),
                    part.get("title", reading::words).orElse(Text.of("refused")),
                    part.get("figures", word -> reading.word(word, Words.FIGURES))
                        .orElse(SchemeEdition.Figures.ILLUSTRATIVE),
                    part.texts("supplies")));
  }

  static EditionUsed read(Reading reading, Part result) {
    return result.get("edition", value -> read(reading, value)).orElseGet(EditionForm::refused);
  }

  private static Optional<EditionUsed> read(Reading reading, JsonValue value) {
    return reading
        .part(value, SHAPE)
        .map(
            part ->
                EditionUsed.builder()
                    .id(part.text("id"))
                    .label(part.text("label"))
                    .digest(
                        part.get("digest", text -> digest(reading, text)).orElse("0".repeat(64)))
                    .title(part.get("title", reading::words).orElse(Text.of("refused")))
                    .figures(
                        part.get("figures", word -> reading.word(word, Words.FIGURES))
                            .orElse(SchemeEdition.Figures.ILLUSTRATIVE))
                    .overlays(part.texts("overlays"))
                    .annexes(part.list("annexes", each -> annex(reading, each)))
                    .references(part.list("references", each -> read(reading, each)))
                    .build());
  }

  private static Optional<String> digest(Reading reading, JsonValue value) {
    return reading.matching(value, DIGEST, "64 lower-case hexadecimal digits");
  }

  private static EditionUsed refused() {
    return EditionUsed.builder()
        .id("")
        .label("")
        .digest("0".repeat(64))
        .title(Text.of("refused"))
        .figures(SchemeEdition.Figures.ILLUSTRATIVE)
        .build();
  }
}
