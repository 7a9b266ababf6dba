package dev.indemnity.core.roster;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the class of a kernel: one loop without calls, its tables constants. */
final class KernelWriter {
  /** Longer methods are never compiled by the virtual machine, unless it is told to. */
  private static final int MOST_COMPILED = 7_500;

  private static final String OBJECT = "java/lang/Object";
  private static final String SELF = Type.getInternalName(Kernel.class) + "$Written";
  private static final String COLUMNS = Type.getInternalName(RosterColumns.class);
  private static final String PRICES = Type.getInternalName(RosterPrices.class);
  private static final String TALLY = Type.getInternalName(Tally.class);

  // the locals of the method: itself and its parameters, then these
  private static final int FROM = 2;
  private static final int TO = 3;
  private static final int PRICES_GIVEN = 4;
  private static final int TALLY_GIVEN = 5;
  private static final int COUNTS = 6;
  private static final int SUMS = 7;
  private static final int ROW = 8;
  private static final int REASON = 9;
  private static final int LEFT = 10;
  private static final int REASONS = 11;
  private static final int REFUSED = 12;
  private static final int TOLD = 13;
  private static final int AMOUNTS = 14;
  private static final int FIRST_FREE = 15;

  private final Program program;
  private final List<Term> amounts;
  private final List<Column> columns;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
  private final TermWriter terms;
  private final MethodVisitor code;
  private final Label refused = new Label();
  private final Label next = new Label();
  private final Label end = new Label();
  private final List<Runnable> aside = new ArrayList<>();
  private int amountArrays;

  private KernelWriter(Program program, List<Term> amounts, List<Column> columns) {
    this.columns = columns;
    this.program = program;
    this.amounts = amounts;
    writer.visit(
        Opcodes.V17,
        ACC_FINAL,
        SELF,
        null,
        OBJECT,
        new String[] {Type.getInternalName(Kernel.class)});
    this.code =
        writer.visitMethod(
            ACC_PUBLIC,
            "price",
            "(L" + COLUMNS + ";IIL" + PRICES + ";L" + TALLY + ";[J[[J)I",
            null,
            null);
    this.terms = new TermWriter(code, SELF, ROW, FIRST_FREE);
  }

  /** The kernel of a program; empty: it is too long for a method. */
  static Optional<Kernel> write(Program program, List<Column> columns) {
    List<Term> amounts = program.amounts();
    if (amounts == null) {
      return Optional.empty();
    }
    try {
      return new KernelWriter(program, amounts, columns).written();
    } catch (MethodTooLargeException tooLarge) {
      return Optional.empty();
    }
  }

  private Optional<Kernel> written() {
    constructor();
    price();
    terms.tables().declare(writer, SELF);
    writer.visitEnd();
    byte[] written = writer.toByteArray();
    if (end.getOffset() > MOST_COMPILED) {
      return Optional.empty();
    }
    try {
      MethodHandles.Lookup made =
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(written, terms.tables().all(), true);
      return Optional.of((Kernel) made.lookupClass().getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a kernel that cannot be made", e);
    }
  }

  private void constructor() {
    MethodVisitor made = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    made.visitCode();
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    made.visitEnd();
  }

  private void price() {
    code.visitCode();
    arrays();
    columns();
    Label loop = new Label();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, LEFT);
    code.visitVarInsn(Opcodes.ILOAD, FROM);
    code.visitVarInsn(Opcodes.ISTORE, ROW);
    code.visitLabel(loop);
    code.visitVarInsn(Opcodes.ILOAD, ROW);
    code.visitVarInsn(Opcodes.ILOAD, TO);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
    program.steps().forEach(this::step);
    priced();
    code.visitJumpInsn(Opcodes.GOTO, next);
    aside.forEach(Runnable::run);
    refused();
    code.visitLabel(next);
    code.visitIincInsn(ROW, 1);
    code.visitJumpInsn(Opcodes.GOTO, loop);
    code.visitLabel(end);
    code.visitVarInsn(Opcodes.ILOAD, LEFT);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
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
    field(TALLY_GIVEN, TALLY, "refused", "[J", REFUSED);
    field(TALLY_GIVEN, TALLY, "reasons", "[J", TOLD);
    field(PRICES_GIVEN, PRICES, "amounts", "[[J", AMOUNTS);
    amountArrays = terms.newLocals(2 * amounts.size());
    for (int i = 0; i < amounts.size(); i++) {
      element(AMOUNTS, i, amountArrays + 2 * i);
      element(SUMS, i, amountArrays + 2 * i + 1);
    }
  }

  private void field(int from, String owner, String name, String type, int to) {
    code.visitVarInsn(Opcodes.ALOAD, from);
    code.visitFieldInsn(Opcodes.GETFIELD, owner, name, type);
    code.visitVarInsn(Opcodes.ASTORE, to);
  }

  private void element(int from, int index, int to) {
    code.visitVarInsn(Opcodes.ALOAD, from);
    terms.pushInt(index);
    code.visitInsn(Opcodes.AALOAD);
    code.visitVarInsn(Opcodes.ASTORE, to);
  }

  private void step(Step step) {
    if (step instanceof Step.Guard guard) {
      Label left = new Label();
      terms.unlessWithin(guard.span(), left);
      aside.add(() -> refuse(left, Step.SCALAR));
    } else if (step instanceof Step.Tabled tabled) {
      terms.answer(tabled);
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(Opcodes.ISTORE, REASON);
      code.visitJumpInsn(Opcodes.IFNE, refused);
    } else if (step instanceof Step.Asked asked) {
      Label failed = new Label();
      terms.jump(asked.test(), false, failed);
      aside.add(() -> failed(asked, failed));
    }
  }

  private void failed(Step.Asked asked, Label failed) {
    code.visitLabel(failed);
    Label left = new Label();
    terms.aside(
        () -> {
          for (Step.Span span : asked.spans()) {
            terms.unlessWithin(span, left);
          }
        });
    terms.pushInt(asked.reason());
    code.visitVarInsn(Opcodes.ISTORE, REASON);
    code.visitJumpInsn(Opcodes.GOTO, refused);
    refuse(left, Step.SCALAR);
  }

  private void refuse(Label label, int reason) {
    code.visitLabel(label);
    terms.pushInt(reason);
    code.visitVarInsn(Opcodes.ISTORE, REASON);
    code.visitJumpInsn(Opcodes.GOTO, refused);
  }

  private void priced() {
    code.visitVarInsn(Opcodes.ALOAD, REASONS);
    code.visitVarInsn(Opcodes.ILOAD, ROW);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.BASTORE);
    for (int i = 0; i < amounts.size(); i++) {
      code.visitVarInsn(Opcodes.ALOAD, amountArrays + 2 * i);
      code.visitVarInsn(Opcodes.ILOAD, ROW);
      terms.asLong(amounts.get(i));
      code.visitInsn(Opcodes.LASTORE);
    }
    Term cell = program.cells().grid.place();
    one(COUNTS, () -> terms.asInt(cell));
    for (int i = 0; i < amounts.size(); i++) {
      Term amount = amounts.get(i);
      if (amount.high > Tally.MOST_SUMMED) {
        addLarge(i, amount);
      } else if (!program.cells().tells(i)) {
        add(amountArrays + 2 * i + 1, () -> terms.asInt(cell), () -> terms.asLong(amount));
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
      code.visitVarInsn(Opcodes.ALOAD, amountArrays + 2 * i);
      code.visitVarInsn(Opcodes.ILOAD, ROW);
      code.visitInsn(Opcodes.LCONST_0);
      code.visitInsn(Opcodes.LASTORE);
    }
    Label known = new Label();
    Label wrong = new Label();
    code.visitVarInsn(Opcodes.ILOAD, REASON);
    code.visitJumpInsn(Opcodes.IFGE, known);
    code.visitIincInsn(LEFT, 1);
    code.visitJumpInsn(Opcodes.GOTO, next);
    code.visitLabel(known);
    terms.aside(
        () -> {
          program.present().forEach(each -> terms.jumpIfAbsent(each, wrong));
          one(REFUSED, () -> terms.asInt(program.group()));
          one(TOLD, () -> code.visitVarInsn(Opcodes.ILOAD, REASON));
        });
    code.visitJumpInsn(Opcodes.GOTO, next);
    refuse(wrong, Step.SCALAR);
  }

  private void addLarge(int index, Term amount) {
    code.visitVarInsn(Opcodes.ALOAD, TALLY_GIVEN);
    terms.pushInt(index);
    terms.asInt(program.group());
    terms.asLong(amount);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TALLY, "add", "(IIJ)V", false);
  }

  private void one(int array, Runnable place) {
    add(array, place, () -> code.visitInsn(Opcodes.LCONST_1));
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
