package dev.indemnity.core.roster;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes how a pass counts the rows of each cell, and adds up what they come to. */
final class CountWriter {
  private static final String CELLS = Type.getInternalName(Cells.class);
  private static final String TALLY = Type.getInternalName(Tally.class);

  private final MethodVisitor code;
  private final TermWriter terms;
  private final Cells cells;

  /** The local that holds the cell of the row. */
  private final int cell;

  private final int heads;
  private final int sums;

  CountWriter(MethodVisitor code, TermWriter terms, Cells cells, int cell) {
    this.code = code;
    this.terms = terms;
    this.cells = cells;
    this.cell = cell;
    this.heads = terms.newLocals(1);
    this.sums = terms.newLocals(1);
  }

  /** Makes the arrays of a pass that has its own, or takes those that are given. */
  void arrays(PassWriter.Pass pass) {
    if (pass == PassWriter.Pass.MANY) {
      terms.pushInt(cells.passing);
      code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
      code.visitVarInsn(Opcodes.ASTORE, heads);
      terms.pushInt(cells.roomOfSums());
      code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    } else {
      code.visitVarInsn(Opcodes.ALOAD, PassWriter.HEADS_GIVEN);
      code.visitVarInsn(Opcodes.ASTORE, heads);
      code.visitVarInsn(Opcodes.ALOAD, PassWriter.SUMS_GIVEN);
    }
    code.visitVarInsn(Opcodes.ASTORE, sums);
  }

  /** Counts the row. */
  void head() {
    code.visitVarInsn(Opcodes.ALOAD, heads);
    code.visitVarInsn(Opcodes.ILOAD, cell);
    code.visitInsn(Opcodes.DUP2);
    code.visitInsn(Opcodes.IALOAD);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IADD);
    code.visitInsn(Opcodes.IASTORE);
  }

  /** Adds an amount of the row to those of its cell. */
  void add(int amount, Term term) {
    code.visitVarInsn(Opcodes.ALOAD, sums);
    code.visitVarInsn(Opcodes.ILOAD, cell);
    if (cells.sumsFrom(amount) > 0) {
      terms.pushInt(cells.sumsFrom(amount));
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.DUP2);
    code.visitInsn(Opcodes.LALOAD);
    terms.asLong(term);
    code.visitInsn(Opcodes.LADD);
    code.visitInsn(Opcodes.LASTORE);
  }

  /** Hands what a pass counted in its own arrays over; as numbers, so that these stay its own. */
  void handOver(int cellsGiven, int tallyGiven) {
    int place = terms.newLocals(1);
    handOver(heads, Opcodes.IALOAD, "take", "(IIL", place, cellsGiven, tallyGiven);
    handOver(sums, Opcodes.LALOAD, "takeSum", "(IJL", place, cellsGiven, tallyGiven);
  }

  private void handOver(
      int array,
      int load,
      String method,
      String parameters,
      int place,
      int cellsGiven,
      int tallyGiven) {
    Label loop = new Label();
    Label done = new Label();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, place);
    code.visitLabel(loop);
    code.visitVarInsn(Opcodes.ILOAD, place);
    code.visitVarInsn(Opcodes.ALOAD, array);
    code.visitInsn(Opcodes.ARRAYLENGTH);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, done);
    code.visitVarInsn(Opcodes.ALOAD, cellsGiven);
    code.visitVarInsn(Opcodes.ILOAD, place);
    code.visitVarInsn(Opcodes.ALOAD, array);
    code.visitVarInsn(Opcodes.ILOAD, place);
    code.visitInsn(load);
    code.visitVarInsn(Opcodes.ALOAD, tallyGiven);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CELLS, method, parameters + TALLY + ";)V", false);
    code.visitIincInsn(place, 1);
    code.visitJumpInsn(Opcodes.GOTO, loop);
    code.visitLabel(done);
  }
}
