package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads tables: their columns, and then their rows by the types of the columns. */
final class TableDecoder {
  /** The word for every name of a category. */
  static final String LISTED = "listed";

  private static final Optional<Column.All> NOTHING = Optional.of(Column.All.NOTHING);

  private final Parts parts;
  private final Decoder decoder;
  private final TypeDecoder types;
  private final ValueDecoder values;

  TableDecoder(Parts parts, TypeDecoder types, ValueDecoder values) {
    this.parts = parts;
    this.decoder = parts.decoder();
    this.types = types;
    this.values = values;
  }

  Optional<Table> table(JsonValue value) {
    return decoder.whole(value, Shapes.TABLE, this::table);
  }

  private Supplier<Table> table(Members members) {
    int before = decoder.problems().marks();
    List<Column> inputs = columns(members, "inputs", Shapes.INPUT);
    List<Column> outputs = columns(members, "outputs", Shapes.OUTPUT);
    boolean columnsSound = decoder.problems().marks() == before;
    List<Column> columns = new ArrayList<>(inputs);
    columns.addAll(outputs);
    // cells of columns that are not known cannot be judged
    List<Row> rows =
        members
            .get("rows", decoder::list)
            .filter(list -> columnsSound)
            .map(list -> rows(columns, list))
            .orElse(List.of());
    Table.Builder table =
        Table.builder()
            .inputs(inputs)
            .outputs(outputs)
            .rows(rows)
            .annex(members.get("annex", decoder::text))
            .clause(parts.clause(members))
            .note(parts.note(members));
    members.get("outside", v -> decoder.choice(v, Words.OUTSIDE)).ifPresent(table::outside);
    return table::build;
  }

  private List<Column> columns(Members members, String key, Shape shape) {
    Optional<JsonValue> value = members.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    Map<String, JsonValue> declared = decoder.map(value.get()).orElse(Map.of());
    if (value.get() instanceof JsonObject && declared.isEmpty()) {
      decoder.problems().report(value.get().at(), "no column", "at least one column");
    }
    List<Column> columns = new ArrayList<>();
    declared.forEach((name, column) -> column(name, column, shape).ifPresent(columns::add));
    return columns;
  }

  private Optional<Column> column(String name, JsonValue value, Shape shape) {
    if (value instanceof JsonText) {
      return types
          .scalar(value)
          .flatMap(type -> cellType(value, type))
          .map(t -> Column.exact(name, t));
    }
    Optional<Members> members = decoder.object(value, shape);
    Optional<Type> type = members.flatMap(types::type).flatMap(t -> cellType(value, t));
    if (members.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Interval<Fraction>> range = members.get().get("range", values::range);
    if (range.isEmpty() && members.get().has("range")) {
      return Optional.empty();
    }
    if (!shape.equals(Shapes.INPUT)) {
      return type.map(each -> new Column(name, each, Match.EXACT, Column.All.NOTHING, range));
    }
    Optional<Match> match = match(members.get(), type.get());
    Optional<Column.All> all =
        members.get().has("all") ? members.get().get("all", this::all) : NOTHING;
    return match.flatMap(
        each -> all.map(values -> new Column(name, type.get(), each, values, range)));
  }

  private Optional<Column.All> all(JsonValue value) {
    return value instanceof JsonText text && text.value().equals(LISTED)
        ? Optional.of(Column.All.LISTED)
        : values.range(value).map(Column.All::wholes);
  }

  private Optional<Type> cellType(JsonValue value, Type type) {
    boolean fits =
        !type.optional() && type.kind() != Type.Kind.LIST && type.kind() != Type.Kind.WINDOW;
    if (!fits) {
      decoder
          .problems()
          .report(value.at(), "a column of " + type, "a column of single values, none absent");
      return Optional.empty();
    }
    return Optional.of(type);
  }

  private Optional<Match> match(Members members, Type type) {
    int before = decoder.problems().marks();
    Match match =
        members.get("match", value -> decoder.choice(value, Words.MATCH)).orElse(Match.EXACT);
    Optional<Match> between = members.get("between", value -> decoder.choice(value, Words.BETWEEN));
    boolean points = match == Match.POINTS_REFUSE;
    if (members.has("between") && !points) {
      refuse(members, "between", "\"between\" only where \"match\" is \"points\"");
    }
    boolean days = match == Match.BAND;
    boolean ordered = type.isQuantity() || (type.kind() == Type.Kind.DATE && days);
    if (match != Match.EXACT && !ordered) {
      refuse(
          members,
          "match",
          "\"" + match.spelling() + "\" only for quantities" + (days ? " and dates" : ""));
    }
    return decoder.soundSince(before, () -> between.orElse(match));
  }

  private void refuse(Members members, String key, String expected) {
    members
        .get(key)
        .ifPresent(value -> decoder.problems().report(value.at(), value.described(), expected));
  }

  private List<Row> rows(List<Column> columns, List<JsonValue> list) {
    List<Row> rows = new ArrayList<>();
    String whole = cellsOf(columns);
    list.forEach(value -> row(columns, whole, value).ifPresent(rows::add));
    return rows;
  }

  private Optional<Row> row(List<Column> columns, String whole, JsonValue value) {
    Optional<List<JsonValue>> elements = decoder.list(value);
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    List<JsonValue> cells = elements.get();
    Optional<Members> end = Optional.empty();
    if (!cells.isEmpty() && cells.get(cells.size() - 1) instanceof JsonObject last) {
      cells = cells.subList(0, cells.size() - 1);
      end = decoder.object(last, Shapes.ROW_END);
    }
    if (cells.size() != columns.size()) {
      decoder.problems().report(value.at(), cells.size() + " cells", whole);
      return Optional.empty();
    }
    int before = decoder.problems().marks();
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      cell(columns.get(i), cells.get(i)).ifPresent(read::add);
    }
    String clause = end.map(parts::clause).orElse("");
    Optional<Text> note = end.flatMap(parts::note);
    return decoder.soundSince(before, () -> new Row(read, clause, note));
  }

  private Optional<Object> cell(Column column, JsonValue value) {
    return column.holdsIntervals()
        ? values.band(column.type(), value).map(Object.class::cast)
        : values.value(column.type(), value);
  }

  private static String cellsOf(List<Column> columns) {
    return columns.size()
        + " cells: "
        + String.join(", ", columns.stream().map(Column::name).toList());
  }
}
