package dev.indemnity.core.roster;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes tests for the row of a loop, as jumps. */
final class TestWriter {
  private final MethodVisitor code;
  private final Tables tables;
  private final TermWriter terms;

  TestWriter(MethodVisitor code, Tables tables, TermWriter terms) {
    this.code = code;
    this.tables = tables;
    this.terms = terms;
  }

  void unlessWithin(Step.Span span, Label outside) {
    if (span.low() > Long.MIN_VALUE) {
      jump(span.column(), span.low(), Opcodes.IF_ICMPLT, Opcodes.IFLT, outside);
    }
    if (span.high() < Long.MAX_VALUE) {
      jump(span.column(), span.high(), Opcodes.IF_ICMPGT, Opcodes.IFGT, outside);
    }
  }

  void jumpIfAbsent(Term.Given given, Label to) {
    jump(given, given.absent(), Opcodes.IF_ICMPEQ, Opcodes.IFEQ, to);
  }

  private void jump(Term term, long bound, int whenInt, int whenLong, Label to) {
    terms.term(term);
    if (TermWriter.isInt(term)) {
      terms.pushInt((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, bound)));
      code.visitJumpInsn(whenInt, to);
    } else {
      terms.pushLong(bound);
      code.visitInsn(Opcodes.LCMP);
      code.visitJumpInsn(whenLong, to);
    }
  }

  /** Jumps where a test comes out so; goes on where it does not. */
  void jump(Test test, boolean when, Label to) {
    if (test instanceof Test.Compared compared) {
      compared(compared, when, to);
    } else if (test instanceof Test.Turned turned) {
      turned(turned, when, to);
    } else if (test instanceof Test.LookedUp lookedUp) {
      tables.load(code, lookedUp.values);
      terms.asInt(lookedUp.place);
      code.visitInsn(Opcodes.BALOAD);
      code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, to);
    } else if (test instanceof Test.Not not) {
      jump(not.test, !when, to);
    } else if (test instanceof Test.Junction junction) {
      junction(junction, when, to);
    } else if (test instanceof Test.Fixed fixed && fixed.holds == when) {
      code.visitJumpInsn(Opcodes.GOTO, to);
    }
  }

  private void junction(Test.Junction junction, boolean when, Label to) {
    if (junction.both == when) {
      Label on = new Label();
      jump(junction.first, !when, on);
      terms.below(() -> jump(junction.second, when, to));
      code.visitLabel(on);
    } else {
      jump(junction.first, when, to);
      terms.below(() -> jump(junction.second, when, to));
    }
  }

  private void compared(Test.Compared compared, boolean when, Label to) {
    boolean ints = TermWriter.isInt(compared.first) && TermWriter.isInt(compared.second);
    terms.operand(compared.first, ints);
    terms.operand(compared.second, ints);
    jump(compared.order, ints, when, to);
  }

  private void turned(Test.Turned turned, boolean when, Label to) {
    boolean ints = TermWriter.isInt(turned.value);
    if (turned.rising) {
      bound(turned, ints);
      terms.term(turned.value);
    } else {
      terms.term(turned.value);
      bound(turned, ints);
    }
    jump(Test.Order.LESS_OR_EQUAL, ints, when, to);
  }

  private void bound(Test.Turned turned, boolean ints) {
    if (turned.bounds.length == 1) {
      terms.push(turned.bounds[0], ints);
    } else {
      terms.lookUp(turned.bounds, turned.place, ints);
    }
  }

  private void jump(Test.Order order, boolean ints, boolean when, Label to) {
    if (!ints) {
      code.visitInsn(Opcodes.LCMP);
    }
    int jump =
        switch (order) {
          case LESS -> when ? Opcodes.IFLT : Opcodes.IFGE;
          case LESS_OR_EQUAL -> when ? Opcodes.IFLE : Opcodes.IFGT;
          case EQUAL -> when ? Opcodes.IFEQ : Opcodes.IFNE;
        };
    code.visitJumpInsn(ints ? jump - Opcodes.IFEQ + Opcodes.IF_ICMPEQ : jump, to);
  }
}
