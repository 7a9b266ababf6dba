package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.scheme.Annex;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.JsonWriter;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Annexes as JSON. */
final class AnnexJson {
  private static final int FORMAT = 1;
  private static final Shape FILE = Shape.of("format", "annex", "tables").allowing("names");
  private static final Shape ANNEX = Shape.of("of", "label", "id", "title", "figures", "supplies");
  private static final Shape TABLE = Shape.of("rows").allowing("columns");

  private final SchemeEdition edition;
  private final JsonProblems problems;
  private final Decoder decoder;

  private AnnexJson(SchemeEdition edition, JsonProblems problems) {
    this.edition = edition;
    this.problems = problems;
    this.decoder = new Decoder(problems);
  }

  static AnnexFile read(SchemeEdition edition, byte[] bytes, String name) throws IOException {
    JsonProblems problems = new JsonProblems(name);
    AnnexJson json = new AnnexJson(edition, problems);
    Optional<Annex> annex =
        JsonReader.read(new ByteArrayInputStream(bytes), problems)
            .flatMap(tree -> json.decoder.object(tree, FILE))
            .flatMap(json::annex);
    return new AnnexFile(name, annex, problems.list(), UnaryOperator.identity());
  }

  private Optional<Annex> annex(Members file) {
    file.get("format", decoder::number)
        .filter(format -> format.compareTo(BigDecimal.valueOf(FORMAT)) != 0)
        .flatMap(format -> file.get("format"))
        .ifPresent(value -> decoder.refuse(value, "format " + FORMAT));
    Optional<Annex.Builder> header =
        file.get("annex", value -> decoder.object(value, ANNEX)).flatMap(this::header);
    Map<String, List<String>> names =
        file.get("names")
            .map(value -> decoder.mapOf(value, each -> Optional.of(texts(each))))
            .orElse(Map.of());
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    file.get("tables", decoder::map)
        .ifPresent(tables -> tables.forEach((name, value) -> table(name, value, rows)));
    return header.map(builder -> builder.names(names).rows(rows).build());
  }

  private Optional<Annex.Builder> header(Members members) {
    Optional<String> of = members.get("of", decoder::text);
    Optional<String> label = members.get("label", decoder::text);
    Optional<String> id = members.get("id", decoder::text);
    Optional<Text> title = members.get("title", this::title);
    Optional<SchemeEdition.Figures> figures =
        members.get("figures", value -> decoder.choice(value, AnnexHeader.FIGURES));
    List<String> supplies = members.get("supplies").map(this::texts).orElse(List.of());
    return of.isEmpty() || label.isEmpty() || id.isEmpty() || title.isEmpty() || figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Annex.builder()
                .of(of.get())
                .label(label.get())
                .id(id.get())
                .title(title.get())
                .figures(figures.get())
                .supplies(supplies));
  }

  private Optional<Text> title(JsonValue value) {
    if (value instanceof JsonText) {
      return decoder.text(value).map(Text::of);
    }
    Map<String, String> words = decoder.mapOf(value, decoder::text);
    return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
  }

  private List<String> texts(JsonValue value) {
    return decoder.listOf(value, decoder::text);
  }

  private void table(String name, JsonValue value, Map<String, List<Row>> rows) {
    decoder
        .object(value, TABLE)
        .ifPresent(
            members -> {
              members.get("columns").ifPresent(columns -> columns(name, columns));
              members
                  .get("rows", decoder::list)
                  .ifPresent(list -> rows.put(name, list.stream().map(this::row).toList()));
            });
  }

  private void columns(String name, JsonValue value) {
    Table table = edition.tables().get(name);
    Map<String, String> given = decoder.mapOf(value, decoder::text);
    if (table == null) {
      return;
    }
    Map<String, String> wanted = SuppliedTables.columns(table);
    if (!List.copyOf(given.keySet()).equals(List.copyOf(wanted.keySet()))) {
      problems.report(
          value.at(),
          "the columns " + given.keySet(),
          "the columns "
              + wanted.keySet()
              + given.keySet().stream()
                  .filter(each -> !wanted.containsKey(each))
                  .map(each -> Nearest.to(each, wanted.keySet()))
                  .filter(near -> !near.isEmpty())
                  .findFirst()
                  .map(near -> "; nearest: " + near)
                  .orElse(""));
      return;
    }
    decoder
        .map(value)
        .ifPresent(
            members ->
                wanted.forEach(
                    (column, type) -> {
                      JsonValue told = members.get(column);
                      if (told instanceof JsonText text && !text.value().equals(type)) {
                        problems.report(told, "\"" + type + "\"");
                      }
                    }));
  }

  /** A row as it stands: what its cells must hold is for the edition to say. */
  private Row row(JsonValue value) {
    return Row.of(decoder.listOf(value, this::cell).toArray());
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

  static String template(SchemeEdition edition) {
    Map<String, Table> tables = SuppliedTables.toSupply(edition);
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("of", edition.id());
    header.put("label", edition.label());
    header.put("id", AnnexHeader.ID);
    header.put("title", AnnexHeader.TITLE);
    header.put("figures", AnnexHeader.FIGURES_TO_CHOOSE);
    header.put("supplies", SuppliedTables.annexes(tables));
    Map<String, Object> written = new LinkedHashMap<>();
    tables.forEach(
        (name, table) ->
            written.put(
                name,
                new LinkedHashMap<>(
                    Map.of("columns", SuppliedTables.columns(table), "rows", List.of()))));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("annex", header);
    file.put("tables", written);
    return JsonWriter.write(file, 3);
  }
}
