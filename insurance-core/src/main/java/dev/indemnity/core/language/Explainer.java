package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a formula for its steps: the same tree that is evaluated, its names replaced by values. */
final class Explainer {
  private final Frame frame;
  private final Set<String> told;

  Explainer(Frame frame) {
    this(frame, new HashSet<>());
  }

  private Explainer(Frame frame, Set<String> told) {
    this.frame = frame;
    this.told = told;
  }

  Derivation.Builder explain(Formula formula, String name) {
    List<Derivation> because = new ArrayList<>();
    String filledIn = fill(formula, formula.expression(), because);
    return Derivation.builder()
        .name(name)
        .formula(formula.text())
        .filledIn(filledIn)
        .value(Withheld.show(formula.root(), formula.value(frame)))
        .because(because);
  }

  String fill(Formula formula, Expression e, List<Derivation> because) {
    return Printer.print(e, part -> replacement(formula, part, because));
  }

  private @Nullable String replacement(Formula formula, Expression part, List<Derivation> because) {
    Node node = formula.node(part);
    if (node instanceof References.Slot slot) {
      return slot(slot, because);
    }
    if (node instanceof References.Defined defined) {
      Symbol symbol = defined.symbol;
      if (told.add(symbol.name())) {
        because.add(noted(explain(defined.definition().formula(), symbol.name()), symbol).build());
      }
      return symbol.show(node.eval(frame));
    }
    if (node instanceof References.LookedUp lookedUp && part instanceof Invocation look) {
      return lookedUp(formula, lookedUp, look, because);
    }
    if (node instanceof References.LookedUp lookedUp
        && part instanceof Expression.Path path
        && path.source() instanceof Invocation look) {
      return lookedUp(formula, lookedUp, look, because);
    }
    if (node instanceof NamedFunction.Called called && part instanceof Invocation call) {
      return called(formula, called, call, because);
    }
    if (node instanceof References.Counter counter) {
      return tell(Printer.print(part), Values.show(counter.type(), node.eval(frame)), "", because);
    }
    if (node instanceof Logic.Choice choice && part instanceof If written) {
      return taken(formula, choice, written, because);
    }
    boolean collective = isCollective(node) || (isFolded(node) && isOverOneList(part));
    return node != null && collective ? Withheld.show(node, node.eval(frame)) : null;
  }

  /** What is said of many values at once is shown by its result. */
  private static boolean isCollective(@Nullable Node node) {
    return node instanceof Logic.Quantifier
        || node instanceof Lists.Count
        || node instanceof Lists.Filtered
        || node instanceof Lists.Projected
        || node instanceof References.Answers
        || node instanceof References.OfItem;
  }

  private static boolean isFolded(@Nullable Node node) {
    return node instanceof Lists.Folded || node instanceof Lists.Mean;
  }

  private static boolean isOverOneList(Expression part) {
    return part instanceof Invocation invocation && invocation.arguments().size() == 1;
  }

  private String slot(References.Slot slot, List<Derivation> because) {
    Symbol symbol = slot.symbol;
    Object value = slot.eval(frame);
    if (symbol.origin() == Symbol.Origin.VARIABLE || !told.add(symbol.name())) {
      return symbol.show(value);
    }
    Definition standing = symbol.standing();
    if (standing != null && frame.get(symbol.slot()) == symbol.missing()) {
      because.add(
          explain(standing.formula(), symbol.name())
              .value(symbol.show(value))
              .remark("not given, so its default")
              .build());
    } else {
      because.add(
          noted(Derivation.builder().name(symbol.name()).value(symbol.show(value)), symbol)
              .build());
    }
    return symbol.show(value);
  }

  private String lookedUp(
      Formula formula, References.LookedUp node, Invocation look, List<Derivation> because) {
    List<String> asked =
        look.arguments().stream().map(argument -> fill(formula, argument, because)).toList();
    String value = Values.show(node.type(), node.eval(frame));
    String name = look.function() + "(" + String.join(", ", asked) + ")";
    if (told.add(name)) {
      Derivation.Builder step = noted(Derivation.builder().name(name).value(value), node.symbol);
      String clause = node.clause(frame);
      because.add((clause.isEmpty() ? step : step.clause(clause)).build());
    }
    return value;
  }

  /** A call and, where nothing it was given is personal, the steps of its formula. */
  private String called(
      Formula formula, NamedFunction.Called node, Invocation call, List<Derivation> because) {
    call.arguments().forEach(argument -> fill(formula, argument, because));
    List<String> given =
        node.arguments().stream().map(each -> Withheld.show(each, each.eval(frame))).toList();
    String value = Withheld.show(node, node.eval(frame));
    String name = call.function() + "(" + String.join(", ", given) + ")";
    if (told.add(name)) {
      Derivation.Builder step = Derivation.builder().name(name).value(value);
      if (node.arguments().stream().noneMatch(Withheld::is)) {
        node.bind(frame);
        step = new Explainer(frame, new HashSet<>(told)).explain(node.body.formula(), name);
      }
      because.add(noted(step, node.symbol).build());
    }
    return value;
  }

  private @Nullable String taken(
      Formula formula, Logic.Choice choice, If written, List<Derivation> because) {
    Node taken = choice.taken(frame);
    if (taken == null) {
      return null;
    }
    boolean then = taken == choice.then();
    String condition = Printer.print(written.condition());
    if (told.add("if " + condition)) {
      List<Derivation> below = new ArrayList<>();
      String filledIn = fill(formula, written.condition(), below);
      because.add(
          Derivation.builder()
              .name("if")
              .value(String.valueOf(then))
              .formula(condition)
              .filledIn(filledIn)
              .because(below)
              .build());
    }
    Expression branch = then ? written.then() : written.otherwise();
    String text = fill(formula, branch, because);
    return branch instanceof Binary ? "(" + text + ")" : text;
  }

  private String tell(String name, String value, String clause, List<Derivation> because) {
    if (told.add(name)) {
      because.add(Derivation.builder().name(name).value(value).clause(clause).build());
    }
    return value;
  }

  private static Derivation.Builder noted(Derivation.Builder step, Symbol symbol) {
    return step.clause(symbol.clause()).remark(symbol.note().map(Text::toString).orElse(""));
  }
}
