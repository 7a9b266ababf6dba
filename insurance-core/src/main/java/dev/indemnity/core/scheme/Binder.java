package dev.indemnity.core.scheme;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.problem.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the facts of callers into the slots formulas read. */
final class Binder {
  private final Slots slots;
  private final Frame frame;

  /** Which item of which list is taken in; empty: none. */
  private final String item;

  private final List<Reason> reasons = new ArrayList<>();

  private Binder(Slots slots, Frame frame) {
    this(slots, frame, "");
  }

  private Binder(Slots slots, Frame frame, String item) {
    this.slots = slots;
    this.frame = frame;
    this.item = item;
  }

  static Bound bind(Slots slots, Application application, List<Window> windows) {
    Frame frame = Frame.of(slots.initial(), slots.definitions());
    Binder binder = new Binder(slots, frame);
    put(slots, frame, windows);
    binder.put(application.facts(), "");
    List<Bound.Row> rows = new ArrayList<>(application.members().size());
    List<Shares> shares = new ArrayList<>();
    for (Declarations.Kept kept : slots.supplied(FactDeclaration.Supply.SHARE)) {
      shares.add(new Shares(slots, kept));
    }
    for (Member member : application.members()) {
      Bound.Known values = over(slots, frame, member.facts());
      for (Shares each : shares) {
        each.next(member.person(), values.frame());
      }
      rows.add(new Bound.Row(rows.size() + 1, member, values));
    }
    for (Declarations.Kept kept : slots.supplied(FactDeclaration.Supply.MEMBERS)) {
      List<Frame> members = frames(rows);
      frame.set(kept.slot(), members);
      for (Frame each : members) {
        each.inherit(kept.slot(), members);
      }
    }
    return new Bound(slots, new Bound.Known(frame, List.copyOf(binder.reasons)), List.copyOf(rows));
  }

  private static void put(Slots slots, Frame frame, List<Window> windows) {
    for (Declarations.Kept kept : slots.supplied(FactDeclaration.Supply.WINDOWS)) {
      frame.set(kept.slot(), List.copyOf(windows));
    }
  }

  private static List<Frame> frames(List<Bound.Row> rows) {
    List<Frame> frames = new ArrayList<>(rows.size());
    for (Bound.Row row : rows) {
      frames.add(row.values().frame());
    }
    return Collections.unmodifiableList(frames);
  }

  static Bound.Known over(Slots slots, Frame under, Facts facts) {
    Binder binder = new Binder(slots, under.over());
    binder.put(facts, "");
    return new Bound.Known(binder.frame, List.copyOf(binder.reasons));
  }

  static Bound.Known over(Slots slots, Frame under, Facts facts, List<Window> windows) {
    Bound.Known known = over(slots, under, facts);
    put(slots, known.frame(), windows);
    return known;
  }

  /** Single values first: the items of a list lie over them. */
  private void put(Facts facts, String group) {
    // rows are bound by the million: what few of them need is not made for all
    Map<String, Declarations.Kept> lists = Map.of();
    Set<String> told = group.isEmpty() ? Set.of() : new HashSet<>();
    for (String given : facts.keys()) {
      String key = group.isEmpty() ? given : ofItem(given, group);
      // keys of facts differ; only names of an item can come to the same
      if (!group.isEmpty() && !told.add(key)) {
        throw new IllegalArgumentException("fact (" + key + ") must not be given twice");
      }
      Declarations.Kept kept = slots.facts().get(key);
      if (kept == null) {
        refuseUnknown(key);
      } else if (kept.supply() != FactDeclaration.Supply.CALLER) {
        throw new IllegalArgumentException(
            "fact (" + key + ") must not be given: the library gives it");
      } else if (kept.hasItems()) {
        lists = lists.isEmpty() ? new HashMap<>() : lists;
        lists.put(given, kept);
      } else {
        frame.set(kept.slot(), value(key, kept, facts.get(given)));
      }
    }
    for (Map.Entry<String, Declarations.Kept> each : lists.entrySet()) {
      String key = each.getKey();
      frame.set(each.getValue().slot(), items(key, each.getValue(), facts.get(key)));
    }
  }

  /** As in formulas, an item's own names come first. */
  private String ofItem(String given, String group) {
    String own = group + "." + given;
    boolean isOwn = slots.facts().containsKey(own) || !slots.facts().containsKey(given);
    boolean isWhole = given.startsWith(group + ".");
    return isOwn && !isWhole ? own : given;
  }

  /** The standard facts of the field may be given to any edition; other keys must be declared. */
  private void refuseUnknown(String key) {
    if (Vocabulary.keys().stream().noneMatch(known -> known.name().equals(key))) {
      String near = Nearest.to(key, slots.facts().keySet());
      throw new IllegalArgumentException(
          "fact ("
              + key
              + ") must be declared by "
              + slots.setting().id()
              + (near.isEmpty() ? "" : "; nearest: " + near));
    }
  }

  private @Nullable Object value(String key, Declarations.Kept kept, @Nullable Object raw) {
    String told = item.isEmpty() ? key : item + key.substring(key.indexOf('.') + 1);
    FactCheck.Checked checked = FactCheck.of(slots.setting(), told, kept, raw);
    if (checked.wrong() != null) {
      reasons.addAll(Reason.of(checked.wrong(), kept.clause()));
      return checked.wrong();
    }
    return checked.value();
  }

  private @Nullable Object items(String key, Declarations.Kept kept, @Nullable Object raw) {
    Type element = kept.type().element();
    if (raw == null && kept.type().optional()) {
      return null;
    }
    if (element == null
        || !(raw instanceof Collection<?> given)
        || !given.stream().allMatch(Facts.class::isInstance)) {
      Undetermined wrong = FactCheck.wrong(key, "a list of facts", "something else");
      reasons.addAll(Reason.of(wrong, kept.clause()));
      return wrong;
    }
    List<Frame> items = new ArrayList<>(given.size());
    for (Object each : given) {
      String number = key + "[" + (items.size() + 1) + "].";
      Binder one = new Binder(slots, frame.over(), number);
      one.put((Facts) each, element.label());
      reasons.addAll(one.reasons);
      items.add(one.frame);
    }
    return Collections.unmodifiableList(items);
  }
}
