package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.packing.PackInput;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads formulas in the order a {@link FormulaPacker} packed them. Of one thread at a time. */
@SuppressWarnings("exports") // packing is done within this library
public final class FormulaUnpacker {
  private final PackInput in;
  private final Function<PackInput, Lookup> table;
  private final List<Formula> formulas = new ArrayList<>();
  private final List<Undetermined> missing = new ArrayList<>();
  private final List<Definition> definitions = new ArrayList<>();
  private final List<NamedFunction.Body> functions = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final List<Lookup> tables = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  /**
   * An unpacker that has read nothing.
   *
   * @param in where formulas were packed
   * @param table reads a table
   */
  public FormulaUnpacker(PackInput in, Function<PackInput, Lookup> table) {
    this.in = in;
    this.table = table;
  }

  /** {@return a formula} */
  public Formula formula() {
    int known = in.count();
    if (known > 0) {
      return formulas.get(known - 1);
    }
    String text = in.word();
    Node root = node();
    Map<Integer, Node> checked = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      checked.put(in.count(), node());
    }
    Formula read = new Formula(text, root, Deferred.by(new Formula.PackedTree(text, checked)));
    formulas.add(read);
    return read;
  }

  /** Reads definitions, which formulas go by the number of from then on. */
  public void definitions() {
    for (int left = in.count(); left > 0; left--) {
      definition();
    }
  }

  /** {@return a formula that may be absent} */
  public Optional<Formula> formulaIfAny() {
    return in.flag() ? Optional.of(formula()) : Optional.empty();
  }

  /** {@return what a slot holds while its fact is not given} */
  public Undetermined missing() {
    int known = in.count();
    if (known > 0) {
      return missing.get(known - 1);
    }
    Undetermined read =
        Undetermined.of(new Cause.Missing(in.word()))
            .within(ValueUnpacker.number(in), ValueUnpacker.number(in));
    missing.add(read);
    return read;
  }

  private Definition definition() {
    int known = in.count();
    if (known > 0) {
      return definitions.get(known - 1);
    }
    Definition read = new Definition(in.count());
    int height = in.count();
    BitSet reads = slots();
    read.is(formula(), reads, height);
    definitions.add(read);
    return read;
  }

  private NamedFunction.Body function() {
    int known = in.count();
    if (known > 0) {
      return functions.get(known - 1);
    }
    NamedFunction.Body read =
        new NamedFunction.Body(
            formula(), slots(), new Extent(in.count(), in.number(), in.count()), in.flag());
    functions.add(read);
    return read;
  }

  private BitSet slots() {
    BitSet slots = new BitSet();
    for (int left = in.count(); left > 0; left--) {
      slots.set(in.count());
    }
    return slots;
  }

  private Symbol symbol() {
    int known = in.count();
    if (known > 0) {
      return symbols.get(known - 1);
    }
    Symbol read =
        new Symbol(
            in.word(),
            in.constant(Symbol.Origin.values()),
            ValueUnpacker.type(in),
            in.count(),
            in.word(),
            ValueUnpacker.textIfAny(in));
    if (in.flag()) {
      read.withhold();
    }
    if (in.flag()) {
      read.absentMeans(missing(), null);
    }
    if (in.flag()) {
      read.standsFor(definition());
    }
    symbols.add(read);
    return read;
  }

  private List<Symbol> symbols() {
    List<Symbol> read = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      read.add(symbol());
    }
    return read;
  }

  private Lookup table() {
    int known = in.count();
    if (known > 0) {
      return tables.get(known - 1);
    }
    Lookup read = table.apply(in);
    tables.add(read);
    return read;
  }

  private Node node() {
    int known = in.count();
    if (known > 0) {
      return nodes.get(known - 1);
    }
    Node read = node(in.constant(NodeKind.values()), ValueUnpacker.type(in));
    nodes.add(read);
    return read;
  }

  private Node[] nodes() {
    Node[] read = new Node[in.count()];
    for (int i = 0; i < read.length; i++) {
      read[i] = node();
    }
    return read;
  }

  private Node node(NodeKind kind, Type type) {
    return switch (kind) {
      case CONSTANT -> new References.Constant(type, ValueUnpacker.read(in));
      case SLOT -> new References.Slot(symbol(), type);
      case DEFINED -> new References.Defined(symbol(), definition(), type);
      case OF_ITEM -> new References.OfItem(node(), body());
      case COUNTER -> new References.Counter(type, in.word(), in.flag());
      case ANSWERS -> new References.Answers((References.LookedUp) node());
      case LOOKED_UP -> new References.LookedUp(symbol(), table(), nodes(), in.count(), type);
      case CALLED -> new NamedFunction.Called(symbol(), symbols(), nodes(), function());
      case UNARY ->
          new Applied.Unary(type, node(), one(), in.flag(), in.constantIfAny(Operation.values()));
      case BINARY ->
          new Applied.Binary(type, node(), node(), two(), in.constantIfAny(Operation.values()));
      case NARY -> new Applied.Nary(type, nodes(), in.constant(Dated.values()));
      case SAME -> new Comparisons.Same(node(), node(), in.flag());
      case ORDERED -> new Comparisons.Ordered(in.constant(Operator.values()), node(), node());
      case JUNCTION -> new Logic.Junction(in.flag(), node(), node());
      case CHOICE -> new Logic.Choice(type, node(), node(), node());
      case ONCE -> new Once(node(), in.count(), node());
      case QUANTIFIER -> new Logic.Quantifier(in.flag(), in.count(), node(), node());
      case WRITTEN -> new Lists.Written(type, nodes());
      case FILTERED -> new Lists.Filtered(node(), in.count(), node());
      case PROJECTED -> new Lists.Projected(type, node(), body());
      case COUNT -> new Lists.Count(node());
      case FOLDED -> new Lists.Folded(type, in.word(), node(), ValueUnpacker.read(in), two());
      case MEAN -> new Lists.Mean((Lists.Folded) node());
    };
  }

  private References.ItemBody body() {
    return new References.ItemBody(node(), symbols());
  }

  private Applied.One one() {
    return in.flag() ? in.constant(Property.values()) : in.constant(Conversion.values());
  }

  private Applied.Two two() {
    @Nullable Calculation calculation = in.constantIfAny(Calculation.values());
    if (calculation != null) {
      return calculation;
    }
    @Nullable RoundingMode mode = in.constantIfAny(RoundingMode.values());
    return mode == null
        ? new TimeFunctions.AtZone(ZoneId.of(in.word()))
        : new Functions.Rounded(mode);
  }
}
