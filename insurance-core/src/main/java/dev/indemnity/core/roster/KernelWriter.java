package dev.indemnity.core.roster;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the class of a kernel: its passes without calls, its tables constants. */
final class KernelWriter {
  /** Longer methods are never compiled by the virtual machine, unless it is told to. */
  private static final int MOST_COMPILED = 7_500;

  private static final String OBJECT = "java/lang/Object";
  private static final String SELF = Type.getInternalName(Kernel.class) + "$Written";

  private KernelWriter() {}

  /** The kernel of a program; empty: it is too long for a method. */
  static Optional<Kernel> write(Program program, List<Column> columns) {
    if (program.amounts() == null) {
      return Optional.empty();
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17,
        ACC_FINAL,
        SELF,
        null,
        OBJECT,
        new String[] {Type.getInternalName(Kernel.class)});
    constructor(writer);
    Tables tables = new Tables(SELF);
    int longest = 0;
    for (PassWriter.Pass pass : PassWriter.Pass.values()) {
      longest = Math.max(longest, PassWriter.write(writer, pass, program, columns, tables));
    }
    tables.declare(writer, SELF);
    writer.visitEnd();
    return longest > MOST_COMPILED ? Optional.empty() : made(writer, tables);
  }

  private static Optional<Kernel> made(ClassWriter writer, Tables tables) {
    try {
      MethodHandles.Lookup made =
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(writer.toByteArray(), tables.all(), true);
      return Optional.of((Kernel) made.lookupClass().getDeclaredConstructor().newInstance());
    } catch (MethodTooLargeException tooLarge) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a kernel that cannot be made", e);
    }
  }

  private static void constructor(ClassWriter writer) {
    MethodVisitor made = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    made.visitCode();
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    made.visitEnd();
  }
}
