package dev.indemnity.core.language;

import com.google.common.collect.Sets;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what names and dotted paths stand for: the longest declared name first, then properties.
 */
final class Names {
  /** How a loop of other languages begins, which is read as a name of several words. */
  private static final String LOOP = "for ";

  private final Checker checker;
  private final Scope scope;
  private final Variables variables;

  Names(Checker checker, Scope scope, Variables variables) {
    this.checker = checker;
    this.scope = scope;
    this.variables = variables;
  }

  @Nullable Node resolve(Expression e) {
    List<String> words = new ArrayList<>();
    Expression root = e;
    while (root instanceof Path path) {
      words.add(0, path.property());
      root = path.source();
    }
    if (root instanceof Name name) {
      words.add(0, name.text());
      return ofName(e, words);
    }
    if (root instanceof Invocation invocation && scope.table(invocation.function()) != null) {
      Node answer = Functions.lookUp(checker, invocation, words.isEmpty() ? null : words.get(0));
      return answer == null
          ? null
          : properties(
              e,
              answer,
              words.isEmpty() ? words : words.subList(1, words.size()),
              Printer.print(root) + (words.isEmpty() ? "" : "." + words.get(0)));
    }
    Node source = checker.needed(root);
    return source == null ? null : properties(e, source, words, Printer.print(root));
  }

  private @Nullable Node ofName(Expression e, List<String> words) {
    Symbol variable = variables.find(words.get(0));
    if (variable != null) {
      Node node = new References.Slot(variable, variable.type());
      return properties(e, node, words.subList(1, words.size()), words.get(0));
    }
    for (Symbol item : variables.implicit()) {
      for (int n = words.size(); n > 0; n--) {
        String written = first(n, words);
        String name = item.type().label() + "." + written;
        Node body = declared(e, name, written);
        if (body == null && isTold(name)) {
          return null;
        }
        if (body != null && isGivenAround(words)) {
          return checker.fail(
              e,
              written + ", which is both the item's own and a name given around the formula",
              "item." + written + " for the item's own, or another name around the formula");
        }
        if (body != null) {
          Node node =
              new References.OfItem(
                  new References.Slot(item, item.type()), itemBody(body, item.type()));
          return properties(e, node, words.subList(n, words.size()), written);
        }
      }
    }
    for (int n = words.size(); n > 0; n--) {
      String name = first(n, words);
      Node node = declared(e, name, name);
      if (node != null) {
        return properties(e, node, words.subList(n, words.size()), name);
      }
      if (isTold(name)) {
        return null;
      }
    }
    Set<String> known = scope.names();
    if (words.get(0).startsWith(LOOP) && known.stream().noneMatch(each -> each.startsWith(LOOP))) {
      return checker.fail(
          e,
          "\"for\", which is not in the language",
          "list.fact for a fact of each item, list[…] for some of the items,"
              + " \"some … in … satisfies …\" or \"every …\" for a condition");
    }
    for (Symbol item : variables.implicit()) {
      known = Sets.union(Set.copyOf(itemNames(item.type())), known);
    }
    return checker.failUnknown(e, String.join(".", words), "a declared name", known);
  }

  /** Whether the words would lead to something else were it not for the item of a filter. */
  private boolean isGivenAround(List<String> words) {
    for (int n = words.size(); n > 0; n--) {
      if (scope.givesAround(first(n, words))) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is such a name, so that what is wrong with it has been reported. */
  private boolean isTold(String name) {
    Symbol symbol = scope.find(name);
    return scope.isBroken(name)
        || scope.findPending(name) != null
        || (symbol != null
            && symbol.origin() != Symbol.Origin.TABLE
            && symbol.origin() != Symbol.Origin.COUNTER);
  }

  private References.ItemBody itemBody(Node body, Type item) {
    return new References.ItemBody(body, scope.factsOf(item.label()));
  }

  /**
   * The node of a declared name; null where there is none, or it is broken.
   *
   * @param written how the formula says it
   */
  private @Nullable Node declared(Expression e, String name, String written) {
    Symbol symbol = scope.find(name);
    if (symbol != null) {
      return switch (symbol.origin()) {
        case TABLE, COUNTER -> null;
        default -> slot(e, symbol, written);
      };
    }
    Pending pending = scope.findPending(name);
    if (pending == null) {
      return null;
    }
    if (pending.underWay()) {
      checker.fail(
          e,
          name + ", which is defined by itself" + scope.shared().circle(name),
          "definitions without a circle");
      return null;
    }
    Definition definition = pending.checked(checker.problems());
    Symbol defined = pending.symbol();
    return definition == null || defined == null
        ? null
        : new References.Defined(defined, definition, presentType(written, defined));
  }

  private @Nullable Node slot(Expression e, Symbol symbol, String written) {
    Pending standing = symbol.waiting();
    if (standing != null) {
      if (standing.underWay()) {
        checker.fail(
            e,
            symbol.name() + ", whose default reads it" + scope.shared().circle(symbol.name()),
            "defaults without a circle");
        return null;
      }
      symbol.standsFor(standing.checked(checker.problems()));
    }
    return new References.Slot(symbol, presentType(written, symbol));
  }

  private Type presentType(String written, Symbol symbol) {
    return checker.presence().has(written) ? symbol.type().present() : symbol.type();
  }

  /**
   * What the remaining words say of a source.
   *
   * @param start how the formula says the source
   */
  private @Nullable Node properties(Expression e, Node source, List<String> words, String start) {
    Node node = source;
    String written = start;
    int at = 0;
    while (at < words.size()) {
      Type type = node.type();
      Type items = type.kind() == Type.Kind.LIST ? type.element() : type;
      if (items != null && items.kind() == Type.Kind.ITEM) {
        int taken = ofItems(items, words.subList(at, words.size()));
        if (taken == 0) {
          if (scope.isBroken(items.label() + "." + words.get(at))) {
            return null;
          }
          return checker.failUnknown(
              e, words.get(at), "a fact or definition of " + items, itemNames(items));
        }
        String name = itemName(items, words.subList(at, at + taken));
        written += "." + String.join(".", words.subList(at, at + taken));
        Node body = declared(e, name, written);
        if (body == null) {
          return null;
        }
        node =
            type.kind() == Type.Kind.LIST
                ? new Lists.Projected(Type.listOf(body.type()), node, itemBody(body, items))
                : new References.OfItem(node, itemBody(body, items));
        at += taken;
      } else {
        if (type.optional() && !checker.presence().has(written)) {
          return checker.fail(e, "a property of what may be absent", "a value that is present");
        }
        checker.note(before(e, words.size() - at), node);
        node = Property.of(checker, e, node, words.get(at));
        if (node == null) {
          return null;
        }
        written += "." + words.get(at);
        at++;
      }
    }
    return node;
  }

  /** What is said before the last words of a path. */
  private static Expression before(Expression path, int words) {
    Expression before = path;
    for (int i = 0; i < words; i++) {
      before = ((Path) before).source();
    }
    return before;
  }

  /** The first words of a path as one name; most paths have one word alone. */
  private static String first(int n, List<String> words) {
    return n == 1 ? words.get(0) : String.join(".", words.subList(0, n));
  }

  /** How many words name something of the item: its own names first, then any dotted name. */
  private int ofItems(Type item, List<String> words) {
    for (int n = words.size(); n > 0; n--) {
      if (isDeclared(item.label() + "." + first(n, words))
          || (n > 1 && isDeclared(first(n, words)))) {
        return n;
      }
    }
    return 0;
  }

  private String itemName(Type item, List<String> words) {
    String own = item.label() + "." + String.join(".", words);
    return isDeclared(own) ? own : String.join(".", words);
  }

  private boolean isDeclared(String name) {
    return scope.find(name) != null || scope.findPending(name) != null;
  }

  private List<String> itemNames(Type item) {
    String prefix = item.label() + ".";
    return scope.names().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }
}
