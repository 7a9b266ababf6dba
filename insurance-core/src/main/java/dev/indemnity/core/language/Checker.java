package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.language.Expression.Between;
import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.BooleanLiteral;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Quantified;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the parts of one formula their types. A part that is wrong is reported once and yields
 * null.
 */
final class Checker {
  private final Scope scope;
  private final Problems problems;
  private final Place place;
  private final Parsed parsed;
  private final IdentityHashMap<Expression, Node> nodes = new IdentityHashMap<>();
  private final Variables variables;
  private final Names names;
  private Presence presence;

  private Checker(Scope scope, Problems problems, Place place, Parsed parsed, Presence presence) {
    this.scope = scope;
    this.problems = problems;
    this.place = place;
    this.parsed = parsed;
    this.presence = presence;
    this.variables = new Variables(scope);
    this.names = new Names(this, scope, variables);
  }

  /**
   * Checks a formula.
   *
   * @param parsed what was written
   * @param expected the type it must have; null: any
   * @param present what is known to be present where the formula stands
   * @return the formula; null where it is wrong, which has been reported
   */
  static @Nullable Formula check(
      Scope scope,
      Problems problems,
      Place place,
      Parsed parsed,
      @Nullable Type expected,
      Set<String> present) {
    Expression expression = parsed.expression();
    if (expression == null) {
      parsed
          .problems()
          .forEach(p -> problems.add(place.column(p.column()), p.what(), p.expected()));
      return null;
    }
    Checker checker = new Checker(scope, problems, place, parsed, new Presence(present));
    Node root = checker.check(expression);
    if (root != null && expected != null) {
      root = checker.fit(expression, root, expected);
    }
    return root == null
        ? null
        : new Formula(
            parsed.text(), root, Deferred.of(new Formula.Tree(expression, checker.nodes)));
  }

  Problems problems() {
    return problems;
  }

  Scope scope() {
    return scope;
  }

  Presence presence() {
    return presence;
  }

  @Nullable Node check(Expression e) {
    Node node = dispatch(e);
    if (node != null) {
      nodes.put(e, node);
    }
    return node;
  }

  /** What a part is that was checked before; null where it was not, or is wrong. */
  @Nullable Node checked(Expression e) {
    return nodes.get(e);
  }

  /** Notes what a part is that only leads to another, so that its value can be told. */
  void note(Expression e, Node node) {
    nodes.putIfAbsent(e, node);
  }

  private @Nullable Node dispatch(Expression e) {
    if (e instanceof NumberLiteral literal) {
      return new References.Constant(Type.NUMBER, literal.value());
    }
    if (e instanceof TextLiteral literal) {
      return new References.Constant(Type.STRING, literal.value());
    }
    if (e instanceof BooleanLiteral literal) {
      return new References.Constant(Type.BOOLEAN, literal.value());
    }
    if (e instanceof NullLiteral) {
      return new References.Constant(Type.NULL, null);
    }
    if (e instanceof Name || e instanceof Path) {
      return names.resolve(e);
    }
    if (e instanceof Invocation invocation) {
      return Functions.check(this, invocation);
    }
    if (e instanceof Negation negation) {
      Node operand = needed(negation.operand());
      return operand == null ? null : Arithmetic.negate(this, e, operand);
    }
    if (e instanceof Binary binary) {
      return binary(binary);
    }
    if (e instanceof Between between) {
      return Tests.between(this, between);
    }
    if (e instanceof Membership membership) {
      return Tests.membership(this, membership);
    }
    if (e instanceof If choice) {
      return choice(choice);
    }
    if (e instanceof Quantified quantified) {
      return quantified(quantified);
    }
    if (e instanceof Filter filter) {
      return filter(filter);
    }
    return list((ListLiteral) e);
  }

  private @Nullable Node binary(Binary e) {
    switch (e.operator()) {
      case AND, OR -> {
        boolean and = e.operator() == Operator.AND;
        Node left = fitted(e.left(), Type.BOOLEAN);
        Presence outside = presence;
        presence = outside.when(e.left(), and, scope);
        Node right = fitted(e.right(), Type.BOOLEAN);
        presence = outside;
        return left == null || right == null ? null : new Logic.Junction(!and, left, right);
      }
      case EQUAL, NOT_EQUAL -> {
        Node left = check(e.left());
        Node right = check(e.right());
        return left == null || right == null
            ? null
            : Tests.same(this, e, e.left(), left, e.right(), right, e.operator());
      }
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        Node left = needed(e.left());
        Node right = needed(e.right());
        return left == null || right == null
            ? null
            : Tests.ordered(this, e, left, right, e.operator());
      }
      default -> {
        Node left = needed(e.left());
        Node right = needed(e.right());
        return left == null || right == null ? null : Arithmetic.apply(this, e, left, right);
      }
    }
  }

  private @Nullable Node choice(If e) {
    Node condition = fitted(e.condition(), Type.BOOLEAN);
    Presence outside = presence;
    presence = outside.when(e.condition(), true, scope);
    Node then = check(e.then());
    presence = outside.when(e.condition(), false, scope);
    Node otherwise = check(e.otherwise());
    presence = outside;
    if (condition == null || then == null || otherwise == null) {
      return null;
    }
    Type type = Types.common(then, otherwise);
    if (type == null
        && WrittenNumbers.areTold(
            this, List.of(e.then(), e.otherwise()), List.of(then, otherwise))) {
      return null;
    }
    return type == null
        ? fail(
            e.otherwise(), "a " + otherwise.type(), "a " + then.type() + ", as in the other branch")
        : new Logic.Choice(type, condition, then, otherwise);
  }

  private @Nullable Node quantified(Quantified e) {
    Node list = iterated(e, e.list());
    if (list == null) {
      return null;
    }
    Symbol variable = variables.open(e.variable(), Types.element(list), false);
    Presence outside = presence;
    presence = outside.binding(new Presence.Variable(e.variable()));
    Node condition = fitted(e.condition(), Type.BOOLEAN);
    presence = outside;
    variables.close();
    return condition == null
        ? null
        : new Logic.Quantifier(e.every(), variable.slot(), list, condition);
  }

  private @Nullable Node filter(Filter e) {
    Node list = iterated(e, e.list());
    if (list == null) {
      return null;
    }
    Type element = Types.element(list);
    Symbol item = variables.open("item", element, true);
    Presence outside = presence;
    presence = outside.binding(new Presence.Item(element, scope));
    Node condition = condition(e.condition());
    presence = outside;
    variables.close();
    return condition == null ? null : new Lists.Filtered(list, item.slot(), condition);
  }

  /** What a filter asks of each element, which is easily taken for a position. */
  private @Nullable Node condition(Expression e) {
    Node node = check(e);
    return node != null && node.type().kind() == Type.Kind.NUMBER
        ? fail(
            e,
            "a number in a filter",
            "a condition, such as item > 0: elements of a list have no positions")
        : node == null ? null : fit(e, node, Type.BOOLEAN);
  }

  /** A list whose elements are asked one by one. */
  private @Nullable Node iterated(Expression e, Expression list) {
    return mayLoop(e, 1) ? list(list) : null;
  }

  /** Whether so many lists more may be gone through; that they may not is reported. */
  boolean mayLoop(Expression e, int more) {
    if (!variables.areTooMany(more)) {
      return true;
    }
    fail(
        e,
        "a list gone through for each element of " + Variables.MOST + " others",
        "at most " + Variables.MOST + " lists, one inside the other; a definition may go on");
    return false;
  }

  private @Nullable Node list(ListLiteral e) {
    List<Node> elements = new ArrayList<>();
    for (Expression each : e.elements()) {
      Node element = check(each);
      if (element != null) {
        elements.add(element);
      }
    }
    if (elements.size() < e.elements().size()) {
      return null;
    }
    if (elements.isEmpty()) {
      return new References.Constant(Type.listOf(Type.NULL), List.of());
    }
    Type type = common(e.elements(), elements);
    if (type == null) {
      return null;
    }
    return type.kind() == Type.Kind.NULL
        ? fail(e, "elements that are all null", "an element that is present")
        : new Lists.Written(Type.listOf(type), elements.toArray(new Node[0]));
  }

  /** The type all parts have; null where one has another than those before it, which is told. */
  @Nullable Type common(List<Expression> parts, List<Node> nodes) {
    Type type = Types.common(nodes);
    if (type == null) {
      int alike = Types.alike(nodes);
      if (WrittenNumbers.areTold(this, parts.subList(0, alike + 1), nodes.subList(0, alike + 1))) {
        return null;
      }
      Type before = Types.common(nodes.subList(0, alike));
      fail(
          parts.get(alike),
          "a " + nodes.get(alike).type(),
          "a " + before + ", as what stands before it");
    }
    return type;
  }

  /** A part that must be a list whose values are present. */
  @Nullable Node list(Expression e) {
    Node list = needed(e);
    return list == null || list.type().kind() == Type.Kind.LIST
        ? list
        : fail(e, "a " + list.type(), "a list");
  }

  /** A part whose value must be present. */
  @Nullable Node needed(Expression e) {
    Node node = check(e);
    if (node == null || !node.type().optional() || presence.has(e)) {
      return node;
    }
    boolean named = e instanceof Expression.Name || e instanceof Expression.Path;
    return fail(
        e,
        Printer.print(e) + ", which may be absent",
        named
            ? "a value that is present: guard it with " + Printer.print(e) + " != null"
            : "a value that is present, whatever the facts are");
  }

  /** A part that must be of a type. */
  @Nullable Node fitted(Expression e, Type expected) {
    Node node = check(e);
    return node == null ? null : fit(e, node, expected);
  }

  /**
   * A checked part where a type is expected; null where it does not fit, which is then reported.
   */
  @Nullable Node fit(Expression e, Node node, Type expected) {
    if (node.type().optional() && !expected.optional() && !presence.has(e)) {
      return needed(e);
    }
    if (!Types.fits(node, expected)) {
      if (WrittenNumbers.isTold(this, e, node.type(), expected)) {
        return null;
      }
      return fail(e, "a " + node.type(), "a " + expected);
    }
    return expected.kind() == Type.Kind.CATEGORY && !Tests.listed(this, e, expected.label())
        ? null
        : node;
  }

  @Nullable Node fail(Expression e, String found, String expected) {
    problems.add(at(e), found, expected);
    return null;
  }

  @Nullable Node failUnknown(Expression e, String name, String expected, Collection<String> known) {
    problems.addUnknown(at(e), name, expected, known);
    return null;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  private Place at(Expression e) {
    return place.column(parsed.columns().getOrDefault(e, 1));
  }
}
