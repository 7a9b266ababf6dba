package dev.indemnity.core.language;

import dev.indemnity.core.packing.PackOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Packs checked formulas, with the definitions, functions, facts and tables they rest on: each of
 * these once, and by its number from then on.
 */
@SuppressWarnings("exports") // packing is done within this library
public final class FormulaPacker {
  private final PackOutput out;
  private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
  private final Map<Class<?>, Integer> counts = new HashMap<>();
  private final Consumer<Lookup> table;

  /**
   * A packer that has seen nothing.
   *
   * @param out takes what is packed
   * @param table packs a table, where it is first met
   */
  public FormulaPacker(PackOutput out, Consumer<Lookup> table) {
    this.out = out;
    this.table = table;
  }

  /**
   * Packs a formula.
   *
   * @param formula the formula
   */
  public void formula(Formula formula) {
    once(Formula.class, formula, this::write);
  }

  /**
   * Packs a formula that may be absent.
   *
   * @param formula the formula
   */
  public void formula(Optional<Formula> formula) {
    out.optional(formula, this::formula);
  }

  /**
   * Packs the definitions that names stand for, and the formulas that stand for facts, each after
   * those it rests on, however long a row of them is.
   *
   * @param named the formulas of names
   */
  public void definitions(Collection<Optional<Formula>> named) {
    List<Definition> all = new ArrayList<>();
    for (Optional<Formula> each : named) {
      Node root = each.isPresent() ? each.get().root() : null;
      if (root instanceof References.Defined defined) {
        all.add(defined.definition());
      } else if (root instanceof References.Slot slot && slot.symbol.standing() != null) {
        all.add(slot.symbol.standing());
      }
    }
    all.sort(Comparator.comparingInt(Definition::height));
    out.each(all, this::definition);
  }

  /**
   * Packs what a slot holds while its fact is not given.
   *
   * @param unknown what it holds
   */
  public void missing(Undetermined unknown) {
    once(
        Undetermined.class,
        unknown,
        each -> {
          out.word(((Cause.Missing) each.causes().iterator().next()).fact());
          ValuePacker.write(out, (Object) each.low());
          ValuePacker.write(out, (Object) each.high());
        });
  }

  /** What was met before goes by its number among those of its kind, counted as they end. */
  private <T> void once(Class<T> kind, T value, Consumer<T> write) {
    Integer number = known.get(value);
    out.number(number == null ? 0 : number);
    if (number == null) {
      write.accept(value);
      known.put(value, counts.merge(kind, 1, Integer::sum));
    }
  }

  private void write(Formula formula) {
    out.word(formula.text());
    node(formula.root());
    List<Expression> parts = new ArrayList<>();
    Formula.Tree.collect(formula.expression(), parts);
    List<Integer> checked = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (formula.node(parts.get(i)) != null) {
        checked.add(i);
      }
    }
    out.each(
        checked,
        place -> {
          out.number(place);
          node(Objects.requireNonNull(formula.node(parts.get(place))));
        });
  }

  private void definition(Definition definition) {
    once(
        Definition.class,
        definition,
        each -> {
          out.number(each.index());
          out.number(each.height());
          slots(each.reads());
          formula(each.formula());
        });
  }

  private void function(NamedFunction.Body body) {
    once(
        NamedFunction.Body.class,
        body,
        each -> {
          formula(each.formula());
          slots(each.reads());
          out.number(each.extent().height());
          out.number(each.extent().steps());
          out.number(each.extent().loops());
          out.flag(each.handsOnInput());
        });
  }

  private void slots(BitSet slots) {
    out.each(slots.stream().boxed().toList(), (Integer slot) -> out.number(slot));
  }

  private void symbol(Symbol symbol) {
    once(
        Symbol.class,
        symbol,
        each -> {
          out.word(each.name());
          out.constant(each.origin());
          ValuePacker.write(out, each.type());
          out.number(each.slot());
          out.word(each.clause());
          out.optional(each.note(), note -> ValuePacker.write(out, note));
          out.flag(each.personal());
          out.optional(Optional.ofNullable(each.missing()), this::missing);
          out.optional(Optional.ofNullable(each.standing()), this::definition);
        });
  }

  private void table(Lookup lookup) {
    once(Lookup.class, lookup, table);
  }

  private void node(Node node) {
    once(Node.class, node, this::write);
  }

  private void nodes(Node[] nodes) {
    out.each(Arrays.asList(nodes), this::node);
  }

  private void write(Node node) {
    if (node instanceof References.Constant constant) {
      begin(NodeKind.CONSTANT, node);
      ValuePacker.write(out, constant.value);
    } else if (node instanceof References.Slot slot) {
      begin(NodeKind.SLOT, node);
      symbol(slot.symbol);
    } else if (node instanceof References.Defined defined) {
      begin(NodeKind.DEFINED, node);
      symbol(defined.symbol);
      definition(defined.definition());
    } else if (node instanceof References.OfItem item) {
      begin(NodeKind.OF_ITEM, node);
      node(item.item);
      body(item.body);
    } else if (node instanceof References.Counter counter) {
      begin(NodeKind.COUNTER, node);
      out.word(counter.counter);
      out.flag(counter.left);
    } else if (node instanceof References.Answers answers) {
      begin(NodeKind.ANSWERS, node);
      node(answers.look);
    } else if (node instanceof References.LookedUp look) {
      begin(NodeKind.LOOKED_UP, node);
      symbol(look.symbol);
      table(look.table());
      nodes(look.asked);
      out.number(look.output());
    } else if (node instanceof NamedFunction.Called called) {
      begin(NodeKind.CALLED, node);
      symbol(called.symbol);
      out.each(called.parameters, this::symbol);
      nodes(called.arguments);
      function(called.body);
    } else if (!operation(node) && !logic(node) && !list(node)) {
      throw new IllegalStateException(
          "part (" + node.getClass() + ") must be of a checked formula");
    }
  }

  private boolean operation(Node node) {
    if (node instanceof Applied.Unary unary) {
      begin(NodeKind.UNARY, node);
      node(unary.operand);
      one(unary.operation);
      out.flag(unary.keepsOrder);
      out.constant(unary.named);
    } else if (node instanceof Applied.Binary binary) {
      begin(NodeKind.BINARY, node);
      node(binary.first);
      node(binary.second);
      two(binary.operation);
      out.constant(binary.named);
    } else if (node instanceof Applied.Nary nary) {
      begin(NodeKind.NARY, node);
      nodes(nary.operands);
      out.constant((Dated) nary.operation);
    } else {
      return false;
    }
    return true;
  }

  private boolean logic(Node node) {
    if (node instanceof Comparisons.Same same) {
      begin(NodeKind.SAME, node);
      node(same.left);
      node(same.right);
      out.flag(same.wanted);
    } else if (node instanceof Comparisons.Ordered ordered) {
      begin(NodeKind.ORDERED, node);
      out.constant(ordered.operator);
      node(ordered.left);
      node(ordered.right);
    } else if (node instanceof Logic.Junction junction) {
      begin(NodeKind.JUNCTION, node);
      out.flag(junction.deciding);
      node(junction.left);
      node(junction.right);
    } else if (node instanceof Logic.Choice choice) {
      begin(NodeKind.CHOICE, node);
      node(choice.condition);
      node(choice.then);
      node(choice.otherwise);
    } else if (node instanceof Once once) {
      begin(NodeKind.ONCE, node);
      node(once.asked());
      out.number(once.slot());
      node(once.answer());
    } else if (node instanceof Logic.Quantifier quantifier) {
      begin(NodeKind.QUANTIFIER, node);
      out.flag(quantifier.every);
      out.number(quantifier.variable);
      node(quantifier.list);
      node(quantifier.condition);
    } else {
      return false;
    }
    return true;
  }

  private boolean list(Node node) {
    if (node instanceof Lists.Written written) {
      begin(NodeKind.WRITTEN, node);
      nodes(written.elements);
    } else if (node instanceof Lists.Filtered filtered) {
      begin(NodeKind.FILTERED, node);
      node(filtered.list);
      out.number(filtered.variable);
      node(filtered.condition);
    } else if (node instanceof Lists.Projected projected) {
      begin(NodeKind.PROJECTED, node);
      node(projected.list);
      body(projected.body);
    } else if (node instanceof Lists.Count count) {
      begin(NodeKind.COUNT, node);
      node(count.list);
    } else if (node instanceof Lists.Folded folded) {
      begin(NodeKind.FOLDED, node);
      out.word(folded.name);
      node(folded.list);
      ValuePacker.write(out, folded.ofNothing);
      two(folded.operation);
    } else if (node instanceof Lists.Mean mean) {
      begin(NodeKind.MEAN, node);
      node(mean.sum);
    } else {
      return false;
    }
    return true;
  }

  private void begin(NodeKind kind, Node node) {
    out.constant(kind);
    ValuePacker.write(out, node.type());
  }

  private void body(References.ItemBody body) {
    node(body.node());
    out.each(body.own(), this::symbol);
  }

  private void one(Applied.One operation) {
    out.flag(operation instanceof Property);
    out.constant((Enum<?>) operation);
  }

  private void two(Applied.Two operation) {
    @Nullable Calculation calculation = operation instanceof Calculation plain ? plain : null;
    out.constant(calculation);
    if (operation instanceof Functions.Rounded rounded) {
      out.constant(rounded.mode());
    } else if (operation instanceof TimeFunctions.AtZone at) {
      out.constant(null);
      out.word(at.zone().getId());
    } else if (calculation == null) {
      throw new IllegalStateException("operation (" + operation + ") must be one that is packed");
    }
  }
}
