package dev.indemnity.core.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes terms for the row of a loop. What is worked out on the straight way through the loop is
 * kept in a local for whoever needs it again.
 */
final class TermWriter {
  private static final String MATH = "java/lang/Math";
  private static final String COLUMNS = Type.getInternalName(RosterColumns.class);
  private static final String CALENDAR = Type.getInternalName(Calendar.class);
  private static final String NUMBERS = Type.getInternalName(Numbers.class);
  private static final String BANDED = Type.getInternalName(Term.Banded.class);
  private static final String PLACE = Type.getInternalName(Term.Place.class);

  private final MethodVisitor code;
  private final Tables tables;
  private final TermNames names;
  private final Cells cells;
  private final TestWriter tests;

  /** The local that holds the cell of the row. */
  private final int cell;

  private final int row;
  private final Map<String, Integer> kept = new HashMap<>();
  private final Map<Integer, Integer> arrays = new HashMap<>();
  private int nextLocal;

  /** How many conditions stand around what is written: nothing is kept below one. */
  private int conditions;

  TermWriter(MethodVisitor code, Tables tables, Cells cells, int cell, int row, int firstLocal) {
    this.code = code;
    this.tables = tables;
    this.names = new TermNames(tables);
    this.cells = cells;
    this.tests = new TestWriter(code, tables, this);
    this.cell = cell;
    this.row = row;
    this.nextLocal = firstLocal;
  }

  /** {@return what writes the tests of these terms} */
  TestWriter tests() {
    return tests;
  }

  int newLocals(int slots) {
    int first = nextLocal;
    nextLocal += slots;
    return first;
  }

  /** Puts a column in a local before the loop. */
  void column(int column, String method, String type) {
    int local = newLocals(1);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    pushInt(column);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, COLUMNS, method, "(I)" + type, false);
    code.visitVarInsn(Opcodes.ASTORE, local);
    arrays.put(column, local);
  }

  /** Writes what may be reached from anywhere: nothing that was kept can be relied on. */
  void aside(Runnable body) {
    Map<String, Integer> before = new HashMap<>(kept);
    kept.clear();
    below(body);
    kept.putAll(before);
  }

  void asLong(Term term) {
    term(term);
    if (isInt(term)) {
      code.visitInsn(Opcodes.I2L);
    }
  }

  void asInt(Term term) {
    term(term);
    if (!isInt(term)) {
      code.visitInsn(Opcodes.L2I);
    }
  }

  /** The number of the cell of a row whose codes are below their bounds; else goes elsewhere. */
  void numberBelow(int[] bounds, Grid grid, Label elsewhere) {
    List<Term.Place> places = grid.ofColumns();
    int codes = newLocals(bounds.length);
    for (int i = 0; i < bounds.length; i++) {
      Term.Place place = places.get(i);
      cell(place.column, place.flags ? Opcodes.BALOAD : Opcodes.IALOAD);
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(Opcodes.ISTORE, codes + i);
      code.visitJumpInsn(Opcodes.IFLT, elsewhere);
      code.visitVarInsn(Opcodes.ILOAD, codes + i);
      pushInt(bounds[i]);
      code.visitJumpInsn(Opcodes.IF_ICMPGE, elsewhere);
      kept.put(names.of(place), codes + i);
    }
    code.visitVarInsn(Opcodes.ILOAD, codes);
    for (int i = 1; i < bounds.length; i++) {
      pushInt(bounds[i]);
      code.visitInsn(Opcodes.IMUL);
      code.visitVarInsn(Opcodes.ILOAD, codes + i);
      code.visitInsn(Opcodes.IADD);
    }
  }

  /** The number of the cell a row belongs to. */
  void number(Cells of) {
    if (of.size() > Character.MAX_VALUE) {
      lookUp(of.numbers, of.grid.place(), true);
      return;
    }
    tables.loadChars(code, of.numbers);
    asInt(of.grid.place());
    code.visitInsn(Opcodes.CALOAD);
  }

  void lookUp(long[] table, Term place, boolean ints) {
    tables.load(code, table, ints);
    asInt(place);
    code.visitInsn(ints ? Opcodes.IALOAD : Opcodes.LALOAD);
  }

  /** What a table says of the cell. */
  void ofCell(long[] table) {
    ofCell(table, true);
  }

  private void ofCell(long[] table, boolean ints) {
    tables.load(code, table, ints);
    code.visitVarInsn(Opcodes.ILOAD, cell);
    code.visitInsn(ints ? Opcodes.IALOAD : Opcodes.LALOAD);
  }

  void answerOfCell(byte[] answers) {
    tables.load(code, answers);
    code.visitVarInsn(Opcodes.ILOAD, cell);
    code.visitInsn(Opcodes.BALOAD);
  }

  void answer(Step.Tabled tabled) {
    tables.load(code, tabled.answers);
    asInt(tabled.place);
    code.visitInsn(Opcodes.BALOAD);
  }

  /** Writes what is reached under a condition: nothing is kept there. */
  void below(Runnable body) {
    conditions++;
    body.run();
    conditions--;
  }

  void operand(Term term, boolean ints) {
    if (ints) {
      term(term);
    } else {
      asLong(term);
    }
  }

  /** Writes a term as an int where it always is one, else as a long. */
  void term(Term term) {
    if (term instanceof Term.Constant constant) {
      push(constant.low, isInt(constant));
      return;
    }
    if (term instanceof Term.Known known) {
      term(known.term);
      return;
    }
    boolean ints = isInt(term);
    String key = names.of(term);
    Integer local = kept.get(key);
    if (local != null) {
      code.visitVarInsn(ints ? Opcodes.ILOAD : Opcodes.LLOAD, local);
      return;
    }
    write(term, ints);
    if (conditions == 0) {
      int fresh = newLocals(ints ? 1 : 2);
      code.visitInsn(ints ? Opcodes.DUP : Opcodes.DUP2);
      code.visitVarInsn(ints ? Opcodes.ISTORE : Opcodes.LSTORE, fresh);
      kept.put(key, fresh);
    }
  }

  private void write(Term term, boolean ints) {
    if (term instanceof Term.Given given) {
      cell(given.column, given.days ? Opcodes.IALOAD : Opcodes.LALOAD);
    } else if (term instanceof Term.OfRoster ofRoster) {
      ofRoster(ofRoster.number, ints);
    } else if (term instanceof Term.Place place) {
      place(place);
    } else if (term instanceof Term.LookedUp lookedUp && cells.covers(lookedUp)) {
      ofCell(cells.of(lookedUp), ints);
    } else if (term instanceof Term.LookedUp lookedUp) {
      lookUp(lookedUp.values, lookedUp.place, ints);
    } else if (term instanceof Term.Quotient quotient) {
      asLong(quotient.dividend);
      asLong(quotient.divisor);
      String method = quotient.rest ? "rest" : "quotient";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, NUMBERS, method, "(JJ)J", false);
    } else if (term instanceof Term.Found found) {
      lookUp(found.values, found.place, ints);
    } else if (term instanceof Term.Banded banded) {
      tables.load(code, banded.starts, false);
      asLong(banded.value);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, BANDED, "band", "([JJ)I", false);
    } else if (term instanceof Term.Worked worked) {
      worked(worked, ints);
    } else if (term instanceof Term.Divided divided) {
      divided(divided, ints);
    } else if (term instanceof Term.Chosen chosen) {
      chosen(chosen, ints);
    } else if (term instanceof Term.Reckoned reckoned) {
      asLong(reckoned.first);
      asLong(reckoned.second);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, CALENDAR, reckoned.calendar.method(), "(JJ)J", false);
    } else {
      throw new IllegalStateException("a term of another kind");
    }
  }

  private void ofRoster(int number, boolean ints) {
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitFieldInsn(Opcodes.GETFIELD, COLUMNS, "ofRoster", "[J");
    pushInt(number);
    code.visitInsn(Opcodes.LALOAD);
    if (ints) {
      code.visitInsn(Opcodes.L2I);
    }
  }

  private void cell(int column, int load) {
    Integer array = arrays.get(column);
    if (array == null) {
      throw new IllegalStateException("column " + column + " is in no local");
    }
    code.visitVarInsn(Opcodes.ALOAD, array);
    code.visitVarInsn(Opcodes.ILOAD, row);
    code.visitInsn(load);
  }

  /** The code itself where it is listed; the rare others are told by a call. */
  private void place(Term.Place place) {
    int held = newLocals(1);
    Label listed = new Label();
    cell(place.column, place.flags ? Opcodes.BALOAD : Opcodes.IALOAD);
    code.visitInsn(Opcodes.DUP);
    code.visitVarInsn(Opcodes.ISTORE, held);
    // below both bounds at once: without its sign a code below 0 is above every other
    pushInt(Integer.MIN_VALUE);
    code.visitInsn(Opcodes.IADD);
    pushInt(Integer.MIN_VALUE + place.listed);
    code.visitJumpInsn(Opcodes.IF_ICMPLT, listed);
    code.visitVarInsn(Opcodes.ILOAD, held);
    pushInt(place.flags ? 1 : 0);
    pushInt(place.listed);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, PLACE, "special", "(IZI)I", false);
    code.visitVarInsn(Opcodes.ISTORE, held);
    code.visitLabel(listed);
    code.visitVarInsn(Opcodes.ILOAD, held);
  }

  private void worked(Term.Worked worked, boolean ints) {
    operand(worked.first, ints);
    operand(worked.second, ints);
    switch (worked.arithmetic) {
      case SUM -> code.visitInsn(ints ? Opcodes.IADD : Opcodes.LADD);
      case DIFFERENCE -> code.visitInsn(ints ? Opcodes.ISUB : Opcodes.LSUB);
      case PRODUCT -> code.visitInsn(ints ? Opcodes.IMUL : Opcodes.LMUL);
      case LEAST -> extreme("min", ints);
      case MOST -> extreme("max", ints);
    }
  }

  /** A multiplication and a shift stand for the division where they come to the same. */
  private void divided(Term.Divided divided, boolean ints) {
    Optional<Reciprocal> reciprocal = Reciprocal.of(divided);
    if (reciprocal.isEmpty()) {
      operand(divided.dividend, ints);
      push(divided.divisor, ints);
      code.visitInsn(ints ? Opcodes.IDIV : Opcodes.LDIV);
      return;
    }
    asLong(divided.dividend);
    pushLong(reciprocal.get().times());
    code.visitInsn(Opcodes.LMUL);
    pushInt(reciprocal.get().shift());
    code.visitInsn(Opcodes.LUSHR);
  }

  private void extreme(String name, boolean ints) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, name, ints ? "(II)I" : "(JJ)J", false);
  }

  private void chosen(Term.Chosen chosen, boolean ints) {
    Label otherwise = new Label();
    Label end = new Label();
    tests.jump(chosen.test, false, otherwise);
    below(
        () -> {
          operand(chosen.then, ints);
          code.visitJumpInsn(Opcodes.GOTO, end);
          code.visitLabel(otherwise);
          operand(chosen.otherwise, ints);
        });
    code.visitLabel(end);
  }

  void push(long value, boolean ints) {
    if (ints) {
      pushInt((int) value);
    } else {
      pushLong(value);
    }
  }

  void pushInt(int value) {
    if (value >= -1 && value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      code.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      code.visitLdcInsn(value);
    }
  }

  void pushLong(long value) {
    if (value == 0 || value == 1) {
      code.visitInsn(Opcodes.LCONST_0 + (int) value);
    } else {
      code.visitLdcInsn(value);
    }
  }

  /** Whether a term and all it is made of fit an int. */
  static boolean isInt(Term term) {
    if (term instanceof Term.Given given) {
      return given.days;
    }
    if (term instanceof Term.Known known) {
      return isInt(known.term);
    }
    if (term instanceof Term.Reckoned || term instanceof Term.Quotient) {
      return false;
    }
    if (term.low < Integer.MIN_VALUE || term.high > Integer.MAX_VALUE) {
      return false;
    }
    if (term instanceof Term.Worked worked) {
      return isInt(worked.first) && isInt(worked.second);
    }
    if (term instanceof Term.Divided divided) {
      // a multiplication that stands for the division yields a long, which most ask for
      return isInt(divided.dividend)
          && divided.divisor <= Integer.MAX_VALUE
          && Reciprocal.of(divided).isEmpty();
    }
    if (term instanceof Term.Chosen chosen) {
      return isInt(chosen.then) && isInt(chosen.otherwise);
    }
    return true;
  }
}
