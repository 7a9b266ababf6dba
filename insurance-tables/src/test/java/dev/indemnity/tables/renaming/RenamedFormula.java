package dev.indemnity.tables.renaming;

import dev.indemnity.core.language.Expression;
import dev.indemnity.core.language.Expression.Between;
import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Quantified;
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.language.Printer;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.renaming.Renaming.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewrites the syntax tree of one formula, whose names stand for what they stood for before. */
final class RenamedFormula {
  /** Functions whose text is a day, a time or a length. */
  private static final Set<String> OF_TEXT = Set.of("date", "time", "date and time", "duration");

  private final Renaming renaming;
  private final SchemeEdition edition;
  private final ItemGroups groups;
  private final Collection<String> locals;
  private final Deque<Bound> bound = new ArrayDeque<>();

  /**
   * What stands for an item of a list.
   *
   * @param variable the name it goes by
   * @param group the group of the items; empty: they have none
   * @param implicit whether names of the group may be used without the variable
   */
  private record Bound(String variable, String group, boolean implicit) {}

  private RenamedFormula(
      Renaming renaming, SchemeEdition edition, ItemGroups groups, Collection<String> locals) {
    this.renaming = renaming;
    this.edition = edition;
    this.groups = groups;
    this.locals = locals;
  }

  static String of(
      String formula, Renaming renaming, SchemeEdition edition, Collection<String> locals) {
    RenamedFormula renamed = new RenamedFormula(renaming, edition, new ItemGroups(edition), locals);
    return Printer.print(renamed.rewrite(NameCensus.parsed(formula)));
  }

  private Expression rewrite(Expression e) {
    if (e instanceof TextLiteral text) {
      return new TextLiteral(renaming.text(text.value()));
    }
    if (e instanceof Name || e instanceof Path) {
      return path(e);
    }
    if (e instanceof Invocation invocation) {
      return invocation(invocation);
    }
    if (e instanceof Negation negation) {
      return new Negation(rewrite(negation.operand()));
    }
    if (e instanceof Binary binary) {
      return new Binary(binary.operator(), rewrite(binary.left()), rewrite(binary.right()));
    }
    if (e instanceof Between between) {
      return new Between(rewrite(between.value()), rewrite(between.low()), rewrite(between.high()));
    }
    if (e instanceof Membership membership) {
      return new Membership(
          rewrite(membership.value()), membership.tests().stream().map(this::rewrite).toList());
    }
    if (e instanceof If choice) {
      return new If(
          rewrite(choice.condition()), rewrite(choice.then()), rewrite(choice.otherwise()));
    }
    if (e instanceof ListLiteral list) {
      return new ListLiteral(all(list.elements()));
    }
    if (e instanceof Filter filter) {
      Expression list = rewrite(filter.list());
      bound.push(new Bound("item", group(filter.list()), true));
      Expression condition = rewrite(filter.condition());
      bound.pop();
      return new Filter(list, condition);
    }
    if (e instanceof Quantified quantified) {
      Expression list = rewrite(quantified.list());
      bound.push(new Bound(quantified.variable(), group(quantified.list()), false));
      Expression condition = rewrite(quantified.condition());
      bound.pop();
      String variable = renaming.get(Kind.VARIABLE, quantified.variable());
      return new Quantified(quantified.every(), variable, list, condition);
    }
    return e;
  }

  private List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(this::rewrite).toList();
  }

  private Test rewrite(Test test) {
    if (test instanceof Test.Equals equals) {
      return new Test.Equals(rewrite(equals.value()));
    }
    if (test instanceof Test.Compared compared) {
      return new Test.Compared(compared.operator(), rewrite(compared.bound()));
    }
    Test.Interval span = (Test.Interval) test;
    return new Test.Interval(
        span.lowInclusive(), rewrite(span.low()), rewrite(span.high()), span.highInclusive());
  }

  private Expression invocation(Invocation e) {
    boolean ofText = OF_TEXT.contains(e.function()) && e.arguments().get(0) instanceof TextLiteral;
    if (edition.tables().containsKey(e.function())
        || edition.functions().containsKey(e.function())) {
      return new Invocation(renaming.get(Kind.NAME, e.function()), all(e.arguments()));
    }
    return ofText ? e : new Invocation(e.function(), all(e.arguments()));
  }

  /** The group of the items of a list. */
  private String group(Expression list) {
    if (list instanceof Filter filter) {
      return group(filter.list());
    }
    return list instanceof Name || list instanceof Path ? groups.of(Printer.print(list)) : "";
  }

  private Expression path(Expression e) {
    List<String> words = new ArrayList<>();
    Expression root = e;
    while (root instanceof Path path) {
      words.add(0, path.property());
      root = path.source();
    }
    if (root instanceof Name name) {
      words.add(0, name.text());
      return joined(null, named(words));
    }
    if (root instanceof Invocation look && edition.tables().containsKey(look.function())) {
      words.set(0, renaming.get(Kind.COLUMN, words.get(0)));
      return joined(rewrite(root), words);
    }
    return joined(rewrite(root), ofItem(group(root), words));
  }

  private static Expression joined(@Nullable Expression root, List<String> words) {
    Expression joined = root;
    for (String word : words) {
      joined = joined == null ? new Name(word) : new Path(joined, word);
    }
    return Objects.requireNonNull(joined);
  }

  /** What stands for words that begin with a name: the longest name of the innermost scope. */
  private List<String> named(List<String> words) {
    for (Bound each : bound) {
      if (each.variable().equals(words.get(0))) {
        List<String> others = new ArrayList<>();
        others.add(renaming.get(Kind.VARIABLE, words.get(0)));
        others.addAll(ofItem(each.group(), words.subList(1, words.size())));
        return others;
      }
    }
    for (Bound each : bound) {
      if (each.implicit() && longest(each.group() + ".", words) > 0) {
        return ofItem(each.group(), words);
      }
    }
    int n = longest("", words);
    if (n == 0) {
      // a name the library gives, such as the inception in a formula of the expiry
      return words;
    }
    String name = String.join(".", words.subList(0, n));
    Kind kind = locals.contains(name) ? Kind.LOCAL : Kind.NAME;
    List<String> others = new ArrayList<>(split(renaming.get(kind, name)));
    others.addAll(ofItem(groups.of(name), words.subList(n, words.size())));
    return others;
  }

  private static List<String> split(String name) {
    return List.of(name.split("\\.", -1));
  }

  private int longest(String start, List<String> words) {
    int n = words.size();
    while (n > 0 && !isDeclared(start + String.join(".", words.subList(0, n)))) {
      n--;
    }
    return n;
  }

  private boolean isDeclared(String name) {
    return locals.contains(name) || renaming.names(Kind.NAME).containsKey(name);
  }

  /** Words that say something of an item; without a group they are properties of the language. */
  private List<String> ofItem(String group, List<String> words) {
    int n = group.isEmpty() ? 0 : longest(group + ".", words);
    if (n == 0) {
      return words;
    }
    String other = renaming.get(Kind.NAME, group + "." + String.join(".", words.subList(0, n)));
    List<String> others = new ArrayList<>(split(other).subList(1, split(other).size()));
    others.addAll(words.subList(n, words.size()));
    return others;
  }
}
