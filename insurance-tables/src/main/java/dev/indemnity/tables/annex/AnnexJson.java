package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Annexes as JSON. */
final class AnnexJson {
  static final int FORMAT = 1;
  private static final Shape FILE =
      Shape.of("format", "annex", "tables").allowing("names", "about");
  private static final Shape ANNEX = Shape.of("of", "label", "id", "title", "figures", "supplies");
  private static final Shape TABLE = Shape.of("rows").allowing("columns", "about");

  /** What stands in a row for a cell that was refused. */
  private static final Object REFUSED = new Object();

  private final SchemeEdition edition;
  private final Decoder decoder;
  private final JsonColumns columns;

  /** Pointers of what is not there, besides those of what was refused. */
  private final Set<String> unread = new HashSet<>();

  private AnnexJson(SchemeEdition edition, JsonProblems problems) {
    this.edition = edition;
    this.decoder = new Decoder(problems);
    this.columns = new JsonColumns(edition, decoder);
  }

  static AnnexFile read(SchemeEdition edition, byte[] bytes, String name) {
    JsonProblems problems = new JsonProblems(name);
    AnnexJson json = new AnnexJson(edition, problems);
    Optional<JsonValue> tree = JsonReader.read(bytes, problems);
    Optional<Annex> annex = tree.flatMap(root -> json.decoder.object(root, FILE)).map(json::annex);
    Mistakes mistakes = new Mistakes(name, problems.list(), problems.count());
    if (tree.isEmpty() || annex.isEmpty()) {
      throw mistakes.with(List.of());
    }
    for (Problem problem : problems.list()) {
      json.unread.add(problem.place().pointer());
    }
    // what is told of these two is that something is missing or too much
    json.unread.removeAll(Set.of("", "/annex"));
    json.missing(tree.get());
    return new AnnexFile(
        annex.get(), mistakes, json.unread, at -> tree.get().nearest(at).at().pointer());
  }

  /** Which edition an annex says it is for; empty: it is no annex. */
  static Optional<AnnexAddress> address(byte[] bytes, String name) {
    JsonProblems problems = new JsonProblems(name);
    JsonValue root =
        JsonReader.read(bytes, problems)
            .orElseThrow(
                () -> new Mistakes(name, problems.list(), problems.count()).with(List.of()));
    JsonValue annex = root.below("annex");
    return annex.equals(root)
        ? Optional.empty()
        : Optional.of(new AnnexAddress(word(annex.below("of")), word(annex.below("label"))));
  }

  private static String word(JsonValue value) {
    return value instanceof JsonText text ? text.value() : "";
  }

  private void missing(JsonValue root) {
    JsonValue tables = root.below("tables");
    if (tables.equals(root) || !(tables instanceof JsonObject)) {
      unread.add("/tables");
    }
    JsonValue annex = root.below("annex");
    for (String key : ANNEX.required()) {
      if (annex.below(key).equals(annex)) {
        unread.add("/annex/" + key);
      }
    }
  }

  private Annex annex(Members file) {
    file.get("format", decoder::number)
        .filter(format -> format.compareTo(BigDecimal.valueOf(FORMAT)) != 0)
        .flatMap(format -> file.get("format"))
        .ifPresent(value -> decoder.refuse(value, "format " + FORMAT));
    file.get("about").ifPresent(this::about);
    Annex.Builder annex =
        Annex.builder()
            .of(edition.id())
            .label(edition.label())
            .id(AnnexHeader.UNREAD)
            .title(Text.of(AnnexHeader.UNREAD))
            .figures(SchemeEdition.Figures.ILLUSTRATIVE);
    file.get("annex", value -> decoder.object(value, ANNEX))
        .ifPresent(header -> header(header, annex));
    file.get("names").ifPresent(value -> annex.names(decoder.mapOf(value, this::texts)));
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    file.get("tables", decoder::map)
        .ifPresent(tables -> tables.forEach((name, value) -> table(name, value, rows)));
    return annex.rows(rows).build();
  }

  private void header(Members members, Annex.Builder annex) {
    members.get("of", decoder::text).ifPresent(annex::of);
    members.get("label", decoder::text).ifPresent(annex::label);
    members.get("id", value -> ofItsOwn(value, AnnexHeader.ID)).ifPresent(annex::id);
    members.get("title", this::title).ifPresent(annex::title);
    members
        .get("figures", value -> decoder.choice(value, AnnexHeader.FIGURES))
        .ifPresent(annex::figures);
    members.get("supplies", this::texts).ifPresent(annex::supplies);
  }

  /** A text that is not the one a template has. */
  private Optional<String> ofItsOwn(JsonValue value, String inTemplate) {
    String expected =
        inTemplate.equals(AnnexHeader.ID)
            ? AnnexHeader.ID_OF_ITS_OWN
            : AnnexHeader.TITLE_OF_ITS_OWN;
    return decoder
        .text(value)
        .flatMap(
            text -> text.equals(inTemplate) ? decoder.refuse(value, expected) : Optional.of(text));
  }

  private Optional<Text> title(JsonValue value) {
    if (value instanceof JsonObject words) {
      Map<String, String> read = decoder.mapOf(value, decoder::text);
      return words.members().isEmpty()
          ? decoder.refuse(value, "a text, or words by language")
          : read.isEmpty() ? Optional.empty() : Optional.of(new Text(read));
    }
    return ofItsOwn(value, AnnexHeader.TITLE).map(Text::of);
  }

  /** Texts, each in its place; an empty one stands for one that was refused. */
  private Optional<List<String>> texts(JsonValue value) {
    return decoder
        .list(value)
        .map(list -> list.stream().map(each -> decoder.text(each).orElse("")).toList());
  }

  /** What is for people: a text, or several. */
  private void about(JsonValue value) {
    if (value instanceof JsonArray) {
      decoder.listOf(value, decoder::text);
    } else {
      decoder.text(value);
    }
  }

  private void table(String name, JsonValue value, Map<String, List<Row>> rows) {
    decoder
        .object(value, TABLE)
        .ifPresent(
            members -> {
              members.get("about").ifPresent(this::about);
              members.get("columns").ifPresent(given -> columns.check(name, given));
              members
                  .get("rows", decoder::list)
                  .ifPresent(list -> rows.put(name, list.stream().map(this::row).toList()));
            });
  }

  /** A row as it stands: what its cells must hold is for the edition to say. */
  private Row row(JsonValue value) {
    List<Object> cells = new ArrayList<>();
    decoder
        .list(value)
        .ifPresent(list -> list.forEach(each -> cells.add(cell(each).orElse(REFUSED))));
    return Row.of(cells.toArray());
  }

  private Optional<Object> cell(JsonValue value) {
    if (value instanceof JsonText text) {
      return Optional.of(text.value());
    }
    if (value instanceof JsonNumber number) {
      return Optional.of(number.value());
    }
    return value instanceof JsonBoolean truth
        ? Optional.of(truth.value())
        : decoder.refuse(value, "a text, a number, true or false");
  }
}
