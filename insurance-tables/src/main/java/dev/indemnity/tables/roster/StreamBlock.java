package dev.indemnity.tables.roster;

import java.util.Arrays;
import java.util.List;

/** Rows of a file as they are read: their cells as numbers in columns, and as they are written. */
final class StreamBlock implements StreamRecords.Taker {
  /** A row that is left to the exact reading. */
  static final int EXACT = -1;

  /** A block of longer rows is shorter. */
  private static final int MOST_BYTES = 1 << 20;

  private final StreamColumn[] columns;
  private final StreamOutput cells = new StreamOutput(1 << 12);

  /** By row, where in the columns it is. */
  private final int[] places;

  /** By row, where its cells end; the first is 0. */
  private final int[] ends;

  /** By row, all that it has of what no category lists, told apart; empty: nothing. */
  private final String[] unlisted;

  private int rows;
  private int placed;
  private boolean usual;

  StreamBlock(List<StreamColumn> columns, int most) {
    this.columns = columns.toArray(StreamColumn[]::new);
    this.places = new int[most];
    this.ends = new int[most + 1];
    this.unlisted = new String[most];
  }

  /** Begins anew. */
  void clear() {
    rows = 0;
    placed = 0;
    cells.cut(0);
  }

  int rows() {
    return rows;
  }

  /** How many rows are in the columns. */
  int placed() {
    return placed;
  }

  boolean isFull() {
    return rows == places.length || cells.size() >= MOST_BYTES;
  }

  /** Where in the columns a row is, or {@link #EXACT}. */
  int place(int row) {
    return places[row];
  }

  @Override
  public void begin() {
    usual = true;
    unlisted[rows] = "";
    cells.cut(ends[rows]);
  }

  @Override
  public void cell(int column, char[] text, int from, int length) {
    if (column > 0) {
      cells.add(',');
    }
    usual &= cells.addCell(column == 0, text, from, length);
    if (!usual || column >= columns.length) {
      usual = false;
      return;
    }
    int first = from;
    int end = from + length;
    while (first < end && isBlank(text[first])) {
      first++;
    }
    while (end > first && isBlank(text[end - 1])) {
      end--;
    }
    StreamColumn read = columns[column];
    usual = read.read(placed, text, first, end - first);
    if (usual && read.isUnlisted(placed)) {
      String told = read.told(column, text, first, end - first);
      unlisted[rows] = unlisted[rows].isEmpty() ? told : unlisted[rows] + told;
    }
  }

  /** Nearly all cells begin and end with what is seen not to be blank without looking it up. */
  private static boolean isBlank(char c) {
    return (c <= ' ' || c > '~') && Character.isWhitespace(c);
  }

  @Override
  public void end(int count) {
    places[rows] = usual && count == columns.length ? placed++ : EXACT;
    ends[++rows] = cells.size();
  }

  /** What a row has that no category lists: the same for rows that have the same of it. */
  String unlisted(int row) {
    return unlisted[row];
  }

  /** Adds a row's cells to an output. */
  void write(int row, StreamOutput out) {
    out.add(cells.bytes(), ends[row], ends[row + 1]);
  }

  /** The bytes of a row's cells. */
  byte[] bytes(int row) {
    return Arrays.copyOfRange(cells.bytes(), ends[row], ends[row + 1]);
  }
}
