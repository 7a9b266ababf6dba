package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.table.Table.Outside;
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

/** Reads tables: their columns, and then their rows by the types of the columns. */
final class TableDecoder {
  /** The word for every name of a category. */
  static final String LISTED = "listed";

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
    Members members = decoder.members(value, Shapes.TABLE);
    int before = decoder.problems().marks();
    List<Column> inputs = columns(members, "inputs", Shapes.INPUT);
    List<Column> outputs = columns(members, "outputs", Shapes.OUTPUT);
    boolean columnsSound = decoder.problems().marks() == before;
    List<Column> columns = new ArrayList<>(inputs);
    columns.addAll(outputs);
    List<JsonValue> rows = members.elements("rows");
    Table.Builder table =
        Table.builder()
            .inputs(inputs)
            .outputs(outputs)
            // cells of columns that are not known cannot be judged
            .rows(columnsSound ? rows(columns, rows) : List.of())
            .annex(members.text("annex"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .outside(members.choice("outside", Words.OUTSIDE).orElse(Outside.REFUSE));
    return members.sound() ? Optional.of(table.build()) : Optional.empty();
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
    for (Map.Entry<String, JsonValue> each : declared.entrySet()) {
      Optional<Column> column = column(each.getKey(), each.getValue(), shape);
      if (column.isPresent()) {
        columns.add(column.get());
      }
    }
    return columns;
  }

  private Optional<Column> column(String name, JsonValue value, Shape shape) {
    if (value instanceof JsonText) {
      Optional<Type> type = cellType(value, types.scalar(value));
      return type.isPresent() ? Optional.of(Column.exact(name, type.get())) : Optional.empty();
    }
    Members members = decoder.members(value, shape);
    Optional<Type> type = cellType(value, types.type(members));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Interval<Fraction>> range = values.range(members);
    if (range.isEmpty() && members.has("range")) {
      return Optional.empty();
    }
    if (!shape.knows("match")) {
      return Optional.of(new Column(name, type.get(), Match.EXACT, Column.All.NOTHING, range));
    }
    Optional<Match> match = match(members, type.get());
    Optional<Column.All> all = all(members);
    return match.isPresent() && all.isPresent()
        ? Optional.of(new Column(name, type.get(), match.get(), all.get(), range))
        : Optional.empty();
  }

  private Optional<Column.All> all(Members members) {
    Optional<JsonValue> value = members.get("all");
    return value.isPresent() ? all(value.get()) : Optional.of(Column.All.NOTHING);
  }

  private Optional<Column.All> all(JsonValue value) {
    if (value instanceof JsonText text && text.value().equals(LISTED)) {
      return Optional.of(Column.All.LISTED);
    }
    Optional<Interval<Fraction>> range = values.range(value);
    return range.isPresent() ? Optional.of(Column.All.wholes(range.get())) : Optional.empty();
  }

  private Optional<Type> cellType(JsonValue value, Optional<Type> read) {
    if (read.isEmpty()) {
      return read;
    }
    Type type = read.get();
    boolean fits =
        !type.optional() && type.kind() != Type.Kind.LIST && type.kind() != Type.Kind.WINDOW;
    if (!fits) {
      decoder
          .problems()
          .report(value.at(), "a column of " + type, "a column of single values, none absent");
      return Optional.empty();
    }
    return read;
  }

  private Optional<Match> match(Members members, Type type) {
    int before = decoder.problems().marks();
    Match match = members.choice("match", Words.MATCH).orElse(Match.EXACT);
    Optional<Match> between = members.choice("between", Words.BETWEEN);
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
    return decoder.problems().marks() == before
        ? Optional.of(between.orElse(match))
        : Optional.empty();
  }

  private void refuse(Members members, String key, String expected) {
    JsonValue value = members.get(key).orElseThrow();
    decoder.problems().report(value.at(), value.described(), expected);
  }

  private List<Row> rows(List<Column> columns, List<JsonValue> list) {
    List<Row> rows = new ArrayList<>();
    for (JsonValue value : list) {
      Optional<Row> row = row(columns, value);
      if (row.isPresent()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private Optional<Row> row(List<Column> columns, JsonValue value) {
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
      decoder.problems().report(value.at(), cells.size() + " cells", cellsOf(columns));
      return Optional.empty();
    }
    int before = decoder.problems().marks();
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Optional<?> cell = cell(columns.get(i), cells.get(i));
      if (cell.isPresent()) {
        read.add(cell.get());
      }
    }
    String clause = end.isPresent() ? parts.clause(end.get()) : "";
    Optional<Text> note = end.isPresent() ? parts.note(end.get()) : Optional.empty();
    return decoder.problems().marks() == before
        ? Optional.of(new Row(read, clause, note))
        : Optional.empty();
  }

  private Optional<?> cell(Column column, JsonValue value) {
    return column.holdsIntervals()
        ? values.band(column.type(), value)
        : values.value(column.type(), value);
  }

  private static String cellsOf(List<Column> columns) {
    return columns.size()
        + " cells: "
        + String.join(", ", columns.stream().map(Column::name).toList());
  }
}
