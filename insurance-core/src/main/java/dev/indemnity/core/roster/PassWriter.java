package dev.indemnity.core.roster;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes one method of a kernel. */
final class PassWriter {
  private static final String COLUMNS = Type.getInternalName(RosterColumns.class);
  private static final String PRICES = Type.getInternalName(RosterPrices.class);
  private static final String TALLY = Type.getInternalName(Tally.class);
  private static final String CELLS = Type.getInternalName(Cells.class);

  /** Which method it is. */
  enum Pass {
    /** Of one row, without any totals. */
    ROW(""),
    /**
     * Of many rows. It counts in arrays of its own: of these the virtual machine knows that no
     * column is one, and how long they are.
     */
    MANY("IL" + TALLY + ";L" + CELLS + ";"),
    /** Of a run of rows, counted in arrays that are given. */
    RUN("IL" + TALLY + ";[I[J");

    /** The parameters after those all have. */
    private final String more;

    Pass(String more) {
      this.more = more;
    }
  }

  // the parameters, of which the one row has the first three
  private static final int FROM = 2;
  private static final int PRICES_GIVEN = 3;
  private static final int TO = 4;
  private static final int TALLY_GIVEN = 5;
  private static final int CELLS_GIVEN = 6;
  static final int HEADS_GIVEN = 6;
  static final int SUMS_GIVEN = 7;

  // other locals
  private static final int ROW = 8;
  private static final int REASON = 9;
  private static final int LEFT = 10;
  private static final int REASONS = 11;
  private static final int REFUSED = 12;
  private static final int TOLD = 13;
  private static final int AMOUNTS = 14;
  private static final int CELL = 15;
  private static final int FIRST_FREE = 16;

  private final Pass pass;

  /** Whether rows are counted. */
  private final boolean many;

  private final Program program;
  private final Cells cells;
  private final List<Term> amounts;
  private final List<Column> columns;
  private final TermWriter terms;
  private final CountWriter counts;
  private final MethodVisitor code;
  private final Label refused = new Label();
  private final Label next = new Label();
  private final Label end = new Label();
  private final List<Runnable> aside = new ArrayList<>();

  /**
   * Where tests that fail go to, by what is said then. Tests of one answer share a place: the
   * virtual machine makes one test of two bounds only where both lead to the same.
   */
  private final Map<List<Number>, Label> failures = new HashMap<>();

  private int amountArrays;

  private PassWriter(
      MethodVisitor code, Pass pass, Program program, List<Column> columns, Tables tables) {
    this.code = code;
    this.pass = pass;
    this.many = pass != Pass.ROW;
    this.program = program;
    this.cells = program.cells();
    this.amounts = Objects.requireNonNull(program.amounts());
    this.columns = columns;
    this.terms = new TermWriter(code, tables, cells, CELL, ROW, FIRST_FREE);
    this.counts = new CountWriter(code, terms, cells, CELL);
  }

  /** Writes the method; how long it is. */
  static int write(
      ClassWriter writer, Pass pass, Program program, List<Column> columns, Tables tables) {
    String parameters = "(L" + COLUMNS + ";IL" + PRICES + ";" + pass.more + ")I";
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "price", parameters, null, null);
    PassWriter method = new PassWriter(code, pass, program, columns, tables);
    method.write();
    return method.end.getOffset();
  }

  private void write() {
    code.visitCode();
    arrays();
    columns();
    Label loop = new Label();
    if (many) {
      code.visitInsn(Opcodes.ICONST_0);
      code.visitVarInsn(Opcodes.ISTORE, LEFT);
    }
    code.visitVarInsn(Opcodes.ILOAD, FROM);
    code.visitVarInsn(Opcodes.ISTORE, ROW);
    code.visitLabel(loop);
    if (many) {
      code.visitVarInsn(Opcodes.ILOAD, ROW);
      code.visitVarInsn(Opcodes.ILOAD, TO);
      code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
    }
    Label stopped = new Label();
    if (cells.bounds != null) {
      terms.numberBelow(cells.bounds, cells.grid, stopped);
      code.visitVarInsn(Opcodes.ISTORE, CELL);
    } else {
      terms.number(cells);
      code.visitVarInsn(Opcodes.ISTORE, CELL);
      if (cells.passing < cells.size()) {
        code.visitVarInsn(Opcodes.ILOAD, CELL);
        terms.pushInt(cells.passing);
        code.visitJumpInsn(Opcodes.IF_ICMPGE, stopped);
      }
    }
    program.steps().stream().filter(each -> !isTold(each)).forEach(this::step);
    priced();
    code.visitJumpInsn(Opcodes.GOTO, next);
    if (cells.passing < cells.size()) {
      stopped(stopped);
    }
    aside.forEach(Runnable::run);
    refused();
    code.visitLabel(next);
    if (many) {
      code.visitIincInsn(ROW, 1);
      code.visitJumpInsn(Opcodes.GOTO, loop);
    }
    code.visitLabel(end);
    if (pass == Pass.MANY) {
      counts.handOver(CELLS_GIVEN, TALLY_GIVEN);
    }
    code.visitVarInsn(Opcodes.ILOAD, many ? LEFT : REASON);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Whether the cell of a row tells what a step answers. */
  private boolean isTold(Step step) {
    return step instanceof Step.Tabled tabled && cells.covers(tabled.grid);
  }

  /**
   * The way of the rows whose cell stops them, apart from that of all others and never back to it.
   * Which of the reasons is the first can be told only by asking in order, up to the last that is
   * told by cells: one of these stops the row.
   */
  private void stopped(Label stopped) {
    code.visitLabel(stopped);
    terms.aside(
        () -> {
          if (cells.bounds != null) {
            terms.number(cells);
            code.visitVarInsn(Opcodes.ISTORE, CELL);
          }
          for (Step step : program.steps().subList(0, lastTold() + 1)) {
            if (isTold(step)) {
              terms.answerOfCell(cells.of((Step.Tabled) step));
              stopUnlessPassed();
            } else {
              step(step);
            }
          }
        });
    // no row comes here, which the verifier cannot know
    reason(Step.SCALAR);
  }

  private int lastTold() {
    int last = program.steps().size() - 1;
    while (!isTold(program.steps().get(last))) {
      last--;
    }
    return last;
  }

  private void stopUnlessPassed() {
    code.visitInsn(Opcodes.DUP);
    code.visitVarInsn(Opcodes.ISTORE, REASON);
    code.visitJumpInsn(Opcodes.IFNE, refused);
  }

  private void columns() {
    for (int i = 0; i < columns.size(); i++) {
      switch (columns.get(i).coding()) {
        case CODES, DAYS -> terms.column(i, "ints", "[I");
        case FLAGS -> terms.column(i, "bytes", "[B");
        case AMOUNTS, NUMBERS -> terms.column(i, "longs", "[J");
      }
    }
  }

  /** Puts the arrays that are written to in locals. */
  private void arrays() {
    field(PRICES_GIVEN, PRICES, "reasons", "[B", REASONS);
    field(PRICES_GIVEN, PRICES, "amounts", "[[J", AMOUNTS);
    if (many) {
      field(TALLY_GIVEN, TALLY, "refused", "[J", REFUSED);
      field(TALLY_GIVEN, TALLY, "reasons", "[J", TOLD);
      counts.arrays(pass);
    }
    amountArrays = terms.newLocals(amounts.size());
    for (int i = 0; i < amounts.size(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, AMOUNTS);
      terms.pushInt(i);
      code.visitInsn(Opcodes.AALOAD);
      code.visitVarInsn(Opcodes.ASTORE, amountArrays + i);
    }
  }

  private void field(int from, String owner, String name, String type, int to) {
    code.visitVarInsn(Opcodes.ALOAD, from);
    code.visitFieldInsn(Opcodes.GETFIELD, owner, name, type);
    code.visitVarInsn(Opcodes.ASTORE, to);
  }

  private void step(Step step) {
    if (step instanceof Step.Guard guard) {
      Label left = new Label();
      terms.tests().unlessWithin(guard.span(), left);
      aside.add(() -> refuse(left, Step.SCALAR));
    } else if (step instanceof Step.Tabled tabled) {
      terms.answer(tabled);
      stopUnlessPassed();
    } else if (step instanceof Step.Asked asked) {
      terms.tests().jump(asked.test(), false, whenFailed(asked));
    }
  }

  private Label whenFailed(Step.Asked asked) {
    List<Number> said = new ArrayList<>(List.of(asked.reason()));
    for (Step.Span span : asked.spans()) {
      said.addAll(List.of(span.column().column, span.low(), span.high()));
    }
    return failures.computeIfAbsent(
        said,
        key -> {
          Label failed = new Label();
          aside.add(() -> failed(asked, failed));
          return failed;
        });
  }

  private void failed(Step.Asked asked, Label failed) {
    code.visitLabel(failed);
    if (asked.reason() == Step.SCALAR) {
      reason(Step.SCALAR);
      return;
    }
    Label left = new Label();
    terms.aside(
        () -> {
          for (Step.Span span : asked.spans()) {
            terms.tests().unlessWithin(span, left);
          }
        });
    reason(asked.reason());
    if (!asked.spans().isEmpty()) {
      refuse(left, Step.SCALAR);
    }
  }

  private void refuse(Label label, int reason) {
    code.visitLabel(label);
    reason(reason);
  }

  private void reason(int reason) {
    terms.pushInt(reason);
    code.visitVarInsn(Opcodes.ISTORE, REASON);
    code.visitJumpInsn(Opcodes.GOTO, refused);
  }

  private void priced() {
    if (!many) {
      code.visitInsn(Opcodes.ICONST_0);
      code.visitVarInsn(Opcodes.ISTORE, REASON);
    }
    code.visitVarInsn(Opcodes.ALOAD, REASONS);
    code.visitVarInsn(Opcodes.ILOAD, ROW);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.BASTORE);
    for (int i = 0; i < amounts.size(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, amountArrays + i);
      code.visitVarInsn(Opcodes.ILOAD, ROW);
      terms.asLong(amounts.get(i));
      code.visitInsn(Opcodes.LASTORE);
    }
    if (!many) {
      return;
    }
    counts.head();
    for (int i = 0; i < amounts.size(); i++) {
      Term amount = amounts.get(i);
      if (amount.high > Tally.MOST_SUMMED) {
        addLarge(i, amount);
      } else if (!cells.tells(i)) {
        counts.add(i, amount);
      }
    }
  }

  private void refused() {
    code.visitLabel(refused);
    code.visitVarInsn(Opcodes.ALOAD, REASONS);
    code.visitVarInsn(Opcodes.ILOAD, ROW);
    code.visitVarInsn(Opcodes.ILOAD, REASON);
    code.visitInsn(Opcodes.BASTORE);
    for (int i = 0; i < amounts.size(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, amountArrays + i);
      code.visitVarInsn(Opcodes.ILOAD, ROW);
      code.visitInsn(Opcodes.LCONST_0);
      code.visitInsn(Opcodes.LASTORE);
    }
    Label known = new Label();
    Label wrong = new Label();
    code.visitVarInsn(Opcodes.ILOAD, REASON);
    code.visitJumpInsn(Opcodes.IFGE, known);
    if (many) {
      code.visitIincInsn(LEFT, 1);
    }
    code.visitJumpInsn(Opcodes.GOTO, next);
    code.visitLabel(known);
    terms.aside(() -> program.present().forEach(each -> terms.tests().jumpIfAbsent(each, wrong)));
    if (many) {
      add(REFUSED, () -> terms.ofCell(cells.groups), this::one);
      add(TOLD, () -> code.visitVarInsn(Opcodes.ILOAD, REASON), this::one);
    }
    code.visitJumpInsn(Opcodes.GOTO, next);
    if (!program.present().isEmpty()) {
      refuse(wrong, Step.SCALAR);
    }
  }

  private void addLarge(int index, Term amount) {
    code.visitVarInsn(Opcodes.ALOAD, TALLY_GIVEN);
    terms.pushInt(index);
    terms.ofCell(cells.groups);
    terms.asLong(amount);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TALLY, "add", "(IIJ)V", false);
  }

  private void one() {
    code.visitInsn(Opcodes.LCONST_1);
  }

  /** Adds to a place of an array of longs. */
  private void add(int array, Runnable place, Runnable more) {
    code.visitVarInsn(Opcodes.ALOAD, array);
    place.run();
    code.visitInsn(Opcodes.DUP2);
    code.visitInsn(Opcodes.LALOAD);
    more.run();
    code.visitInsn(Opcodes.LADD);
    code.visitInsn(Opcodes.LASTORE);
  }
}
