package dev.indemnity.core.table;

import dev.indemnity.core.language.Values;
import dev.indemnity.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row, its cells as the language holds them: where every search ends. */
final class Entry implements Index {
  /** Which row of the table it is, counted from 0. */
  final int number;

  /** The clause it follows; empty: that of the table. */
  final String clause;

  final Optional<Text> note;

  /** For each input a value, or a {@link Band}. */
  final Object[] key;

  /** A value for each output; none at all where one of them is not of its type. */
  final Object[] answers;

  Entry(int number, String clause, Optional<Text> note, Object[] key, Object[] answers) {
    this.number = number;
    this.clause = clause;
    this.note = note;
    this.key = key;
    this.answers = answers;
  }

  /** The same row with other answers, where these are worked out. */
  Entry answering(Object[] others) {
    return new Entry(number, clause, note, key, others);
  }

  @Override
  public Entry find(@Nullable Object[] asked) {
    return this;
  }

  /** The row with its cells in their one spelling. */
  Row canonical() {
    List<Object> cells = new ArrayList<>(key.length + answers.length);
    for (Object cell : key) {
      cells.add(cell instanceof Band band ? band.interval() : cell);
    }
    cells.addAll(List.of(answers));
    return new Row(cells, clause, note);
  }

  /** A value the row answers at one of its inputs. */
  Object witness(Column column, int input) {
    return key[input] instanceof Band band ? band.witness(column.type()) : key[input];
  }

  /** A cell as readers of the table know it, text without quotes. */
  static String show(Column column, Object cell) {
    if (!(cell instanceof Band band)) {
      return cell instanceof String text ? text : Values.show(column.type(), cell);
    }
    Cut low = band.low();
    Cut high = band.high();
    return (low.side() < 0 ? "[" : "(")
        + (low.value() == null ? "" : Values.show(column.type(), low.value()))
        + ".."
        + (high.value() == null ? "" : Values.show(column.type(), high.value()))
        + (high.side() > 0 ? "]" : ")");
  }
}
