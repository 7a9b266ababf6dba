package dev.indemnity.tables.cases;

import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a case file of a tree. */
final class CaseFileDecoder {
  private static final int FORMAT = 1;
  private static final Shape FILE =
      Shape.of("format", "title", "scheme", "cases").allowing("shared");
  private static final Shape SCHEME = Shape.of("id").allowing("label", "on", "annex");

  private final Decoder decoder;
  private final Readings read;

  private CaseFileDecoder(Decoder decoder) {
    this.decoder = decoder;
    this.read = new Readings(decoder);
  }

  /** The file, or empty where there is none; it is not to be used if there is any problem. */
  static Optional<CaseFile> decode(JsonValue tree, Optional<Path> folder, JsonProblems problems) {
    CaseFileDecoder decoder = new CaseFileDecoder(new Decoder(problems));
    return decoder
        .decoder
        .object(tree, FILE)
        .flatMap(file -> decoder.file(file, folder, problems.file()));
  }

  private Optional<CaseFile> file(Members file, Optional<Path> folder, String name) {
    file.get("format", this::format);
    Optional<Text> title = file.get("title", this::text);
    Optional<SchemeReference> scheme = file.get("scheme", this::scheme);
    Given shared = file.get("shared", value -> Given.shared(read, value)).orElse(Given.NOTHING);
    CaseDecoder one = new CaseDecoder(read, shared);
    List<Case> cases =
        file.get("cases").map(value -> decoder.listOf(value, one::decode)).orElse(List.of());
    file.get("cases").ifPresent(this::requireOwnNames);
    return title.isEmpty() || scheme.isEmpty()
        ? Optional.empty()
        : Optional.of(new CaseFile(name, folder, title.get(), scheme.get(), cases));
  }

  private Optional<BigDecimal> format(JsonValue value) {
    return decoder
        .number(value)
        .filter(format -> format.compareTo(BigDecimal.valueOf(FORMAT)) == 0)
        .or(() -> decoder.refuse(value, "format " + FORMAT));
  }

  private Optional<Text> text(JsonValue value) {
    if (value instanceof JsonText) {
      return decoder.text(value).map(Text::of);
    }
    Map<String, String> words = decoder.mapOf(value, decoder::text);
    return words.isEmpty()
        ? decoder.refuse(value, "a text, or texts by language such as {\"en\": \"…\"}")
        : Optional.of(new Text(words));
  }

  private Optional<SchemeReference> scheme(JsonValue value) {
    return decoder
        .object(value, SCHEME)
        .flatMap(
            members -> {
              Optional<String> id = members.get("id", decoder::text);
              Optional<String> label = members.get("label", decoder::text);
              Optional<LocalDate> on = members.get("on", decoder::date);
              List<String> annexes = members.get("annex", read::nameOrNames).orElse(List.of());
              if (members.has("label") == members.has("on")) {
                return decoder.refuse(value, "an object with one of the keys label and on");
              }
              return id.isEmpty() || label.isPresent() == on.isPresent()
                  ? Optional.empty()
                  : Optional.of(new SchemeReference(id.get(), label, on, annexes));
            });
  }

  /** Two cases of one name could not be told apart in a report. */
  private void requireOwnNames(JsonValue cases) {
    Set<String> names = new HashSet<>();
    if (cases instanceof JsonArray array) {
      for (JsonValue each : array.elements()) {
        if (each instanceof JsonObject object
            && object.members().get("name") instanceof JsonText name
            && !names.add(name.value())) {
          decoder.problems().report(name, "a name that no case before it has");
        }
      }
    }
  }
}
