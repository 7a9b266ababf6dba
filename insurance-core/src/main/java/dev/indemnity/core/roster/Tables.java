package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The tables a kernel looks things up in, as constants of its class. */
final class Tables {
  private static final String HANDLES = "java/lang/invoke/MethodHandles";
  private static final String LOOKUP = HANDLES + "$Lookup";

  private final String owner;
  private final List<Object> all = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> names = new IdentityHashMap<>();

  Tables(String owner) {
    this.owner = owner;
  }

  /** What the class is given to take the tables from. */
  Object[] all() {
    return all.toArray();
  }

  /** A name of a table, the same for the same table alone. */
  String nameOf(Object table) {
    return "table " + names.computeIfAbsent(table, key -> names.size());
  }

  void load(MethodVisitor code, byte[] table) {
    load(code, number(table, each -> each));
  }

  /** Loads a table, of ints where all of its numbers are some. */
  void load(MethodVisitor code, long[] table, boolean ints) {
    load(code, number(table, ints ? Tables::narrowed : each -> each));
  }

  /**
   * Loads a table of numbers of 16 bits. The virtual machine knows that none of them is negative,
   * so that it need not ask once more whether they lie in a table.
   */
  void loadChars(MethodVisitor code, long[] table) {
    load(code, number(table, Tables::chars));
  }

  private static Object chars(Object table) {
    long[] longs = (long[]) table;
    char[] chars = new char[longs.length];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) longs[i];
    }
    return chars;
  }

  private void load(MethodVisitor code, int number) {
    code.visitFieldInsn(Opcodes.GETSTATIC, owner, "table" + number, type(number));
  }

  private String type(int number) {
    return all.get(number).getClass().descriptorString();
  }

  /** Each table as a kernel reads it. */
  private interface Form {
    Object of(Object table);
  }

  private int number(Object table, Form form) {
    Integer known = numbers.get(table);
    if (known != null) {
      return known;
    }
    all.add(form.of(table));
    numbers.put(table, all.size() - 1);
    return all.size() - 1;
  }

  private static Object narrowed(Object table) {
    long[] longs = (long[]) table;
    int[] ints = new int[longs.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = Math.toIntExact(longs[i]);
    }
    return ints;
  }

  /** Declares the constants and how they come to their values. */
  void declare(ClassWriter writer, String self) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "lookup", "()L" + LOOKUP + ";", false);
    code.visitLdcInsn("_");
    code.visitLdcInsn(org.objectweb.asm.Type.getType(Object[].class));
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        HANDLES,
        "classData",
        "(L" + LOOKUP + ";Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
        false);
    code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
    code.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < all.size(); i++) {
      writer
          .visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "table" + i, type(i), null, null)
          .visitEnd();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitLdcInsn(i);
      code.visitInsn(Opcodes.AALOAD);
      code.visitTypeInsn(Opcodes.CHECKCAST, type(i));
      code.visitFieldInsn(Opcodes.PUTSTATIC, self, "table" + i, type(i));
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
