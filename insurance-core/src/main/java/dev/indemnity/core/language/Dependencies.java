package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which definitions and functions are best checked: those others may rest on first, so
 * that a long chain of them is checked link by link and not one inside the other.
 */
final class Dependencies {
  /**
   * A file of many circles must not be searched once for each, nor can anybody read longer ones.
   */
  private static final int MOST_TOLD = 100;

  private final Map<String, List<Unchecked>> byName = new HashMap<>();

  private Dependencies(Collection<? extends Unchecked> all) {
    for (Unchecked each : all) {
      String name = each.name();
      name(name, each);
      // items are asked by the rest of the name alone
      int dot = name.indexOf('.');
      if (dot > 0) {
        name(name.substring(dot + 1), each);
      }
    }
  }

  private void name(String name, Unchecked pending) {
    // plainly, as everything on the way to a first quote: a start links no closure
    List<Unchecked> alike = byName.get(name);
    if (alike == null) {
      alike = new ArrayList<>();
      byName.put(name, alike);
    }
    alike.add(pending);
  }

  /** The definitions, each after those it may rest on; where they form a circle, in any order. */
  static List<Unchecked> inOrder(Collection<? extends Unchecked> all) {
    Dependencies dependencies = new Dependencies(all);
    Set<Unchecked> ordered = new LinkedHashSet<>();
    Set<Unchecked> seen = new LinkedHashSet<>();
    for (Unchecked start : all) {
      dependencies.visit(start, seen, ordered);
    }
    return List.copyOf(ordered);
  }

  /**
   * A way from one back to itself, by what the formulas name.
   *
   * @return the names on it, to be told after a colon; empty where it is too long to be told
   */
  static String circle(Collection<? extends Unchecked> all, Unchecked start) {
    Dependencies dependencies = new Dependencies(all);
    Deque<Visit> path = new ArrayDeque<>();
    Set<Unchecked> seen = new LinkedHashSet<>();
    dependencies.enter(start, seen, path);
    while (!path.isEmpty() && seen.size() < MOST_TOLD) {
      Visit visit = path.element();
      if (!visit.rest.hasNext()) {
        path.pop();
        continue;
      }
      Unchecked next = visit.rest.next();
      if (next == start) {
        StringBuilder told = new StringBuilder(": ");
        path.descendingIterator()
            .forEachRemaining(each -> told.append(each.pending.name()).append(" -> "));
        return told.append(start.name()).toString();
      }
      dependencies.enter(next, seen, path);
    }
    return "";
  }

  private record Visit(Unchecked pending, Iterator<Unchecked> rest) {}

  private void visit(Unchecked start, Set<Unchecked> seen, Set<Unchecked> ordered) {
    Deque<Visit> path = new ArrayDeque<>();
    enter(start, seen, path);
    while (!path.isEmpty()) {
      Visit visit = path.element();
      if (visit.rest.hasNext()) {
        enter(visit.rest.next(), seen, path);
      } else {
        ordered.add(visit.pending);
        path.pop();
      }
    }
  }

  private void enter(Unchecked pending, Set<Unchecked> seen, Deque<Visit> path) {
    if (seen.add(pending)) {
      Set<Unchecked> named = new LinkedHashSet<>();
      collect(pending.expression(), named);
      path.push(new Visit(pending, named.iterator()));
    }
  }

  private void collect(@Nullable Expression e, Set<Unchecked> into) {
    if (e == null) {
      return;
    }
    if (e instanceof Name || e instanceof Path) {
      String name = Printer.print(e);
      while (!name.isEmpty()) {
        into.addAll(byName.getOrDefault(name, List.of()));
        name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      }
    }
    if (e instanceof Invocation call) {
      into.addAll(byName.getOrDefault(call.function(), List.of()));
    }
    for (Expression child : e.children()) {
      collect(child, into);
    }
  }
}
