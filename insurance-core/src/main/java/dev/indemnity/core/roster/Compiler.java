package dev.indemnity.core.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a program of a scheme: its rules in the order reasons are told, then its lines. */
final class Compiler {
  /** Something that can stand in the way, and what comes of it at worst. */
  private record Unit(Outcome gravity, Runnable compile) {}

  private final Scheme scheme;
  private final List<Column> columns;
  private final List<FactDeclaration> facts;
  private final Reasons reasons;
  private final Set<String> scalarReadings = new LinkedHashSet<>();
  private final Domain domain;
  private final Scalar scalar;
  private final Tabulation tabulation;
  private final Columnwise columnwise;
  private final Checks checks;
  private final List<Checked.Condition> rules;
  private final RosterLayout layout;
  private final WholeRoster roster;

  Compiler(Scheme scheme, Facts shared, RosterLayout layout, Reasons reasons) {
    this.scheme = scheme;
    this.roster = new WholeRoster(scheme);
    this.layout = layout;
    this.columns = layout.columns();
    this.reasons = reasons;
    this.facts = columns.stream().map(each -> Fitting.fact(scheme, each)).toList();
    this.scalar = new Scalar(scheme, shared, columns);
    this.domain = domain();
    this.tabulation = new Tabulation(domain, scalar);
    this.columnwise = new Columnwise(domain, tabulation, roster);
    this.checks = new Checks(domain);
    this.rules =
        rulesOfRows(scheme).stream()
            .filter(each -> each.rule().otherwise() != Rule.Otherwise.WARN)
            .toList();
  }

  Scalar scalar() {
    return scalar;
  }

  /** What rows read of the whole roster. */
  WholeRoster roster() {
    return roster;
  }

  /** The first pass over the roster, for what its rows and the policy read of it. */
  Surveyor surveyor() {
    Domain unchecked = domain();
    return new Surveyor(roster, unchecked, new Tabulation(unchecked, scalar), scalar, facts);
  }

  /** What rows can hold of which nothing was asked yet. */
  private Domain domain() {
    return new Domain(
        columns,
        columns.stream().mapToInt(each -> scheme.slot(each.fact()).orElseThrow()).toArray(),
        columns.stream().mapToLong(this::denominator).toArray(),
        facts);
  }

  /** What is left to the scalar reading, by the id of its rule or line. */
  List<String> scalarReadings() {
    return List.copyOf(scalarReadings);
  }

  private long denominator(Column column) {
    long denominator = 1;
    for (int i = 0; i < scalar.places(column); i++) {
      denominator *= 10;
    }
    return denominator;
  }

  Program compile() {
    roster.read(formulas(), columns);
    Fitting.check(scheme, columns, formulas(), roster.reads());
    for (Column column : columns) {
      reasons.number("invalid-fact", column.fact(), Outcome.INVALID);
    }
    for (int i = 0; i < columns.size(); i++) {
      unlisted(columns.get(i).fact(), facts.get(i).type());
    }
    rules.forEach(each -> reasons.number(each.rule().id(), "", gravity(each)));
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      fact(i, units);
    }
    rules.forEach(each -> rule(each, units));
    units.add(new Unit(Outcome.INVALID, checks::endOfInvalid));
    units.add(new Unit(Outcome.NEEDS, this::guardAll));
    units.sort(Comparator.comparing(Unit::gravity).reversed());
    units.forEach(unit -> unit.compile().run());
    guardAll();
    present().forEach(each -> checks.present(each.column));
    PricedLines lines =
        new PricedLines(scheme, layout, columnwise, checks, reasons, scalarReadings, scalar);
    @Nullable List<Term> amounts = lines.compile();
    Map<String, Integer> groups = new LinkedHashMap<>();
    Term.LookedUp group = group(groups);
    List<Step> steps = checks.steps();
    return new Program(
        steps,
        amounts,
        lines.exact(),
        present(),
        group,
        List.copyOf(groups.keySet()),
        new Cells(group, steps, amounts == null ? List.of() : amounts));
  }

  private void unlisted(String fact, Type type) {
    if (type.kind() == Type.Kind.CATEGORY) {
      scheme
          .edition()
          .category(type.label())
          .map(Category::unlisted)
          .filter(each -> each != Category.Unlisted.INVALID)
          .ifPresent(
              each ->
                  reasons.number(
                      "unlisted",
                      fact,
                      each == Category.Unlisted.REFER ? Outcome.REFERRED : Outcome.REFUSED));
    }
  }

  /** Every formula a row is asked. */
  private List<Formula> formulas() {
    return formulas(scheme, rules, layout.amounts().keySet());
  }

  /** The formulas of rules, of the lines of a person and of definitions. */
  static List<Formula> formulas(
      Scheme scheme, List<Checked.Condition> rules, Collection<String> definitions) {
    List<Formula> all = new ArrayList<>();
    rules.stream().flatMap(Checked.Condition::formulas).forEach(all::add);
    scheme.premium().stream().flatMap(Checked.Line::formulasOfPerson).forEach(all::add);
    definitions.forEach(name -> all.add(scheme.named(name)));
    return all;
  }

  /** The rules a row is asked, those that only warn included. */
  static List<Checked.Condition> rulesOfRows(Scheme scheme) {
    return scheme.eligibility().stream()
        .filter(each -> each.rule().scope() == Rule.Scope.PERSON)
        .toList();
  }

  private void guardAll() {
    BitSet read = new BitSet();
    formulas().forEach(each -> read.or(domain.columnsOf(each.reads())));
    read.stream().forEach(checks::guard);
  }

  private List<Term.Given> present() {
    return IntStream.range(0, columns.size())
        .filter(each -> !domain.isSmall(each) && !facts.get(each).type().optional())
        .mapToObj(domain::written)
        .toList();
  }

  private void fact(int column, List<Unit> units) {
    if (domain.isSmall(column)) {
      BitSet alone = new BitSet();
      alone.set(column);
      Grid grid = tabulation.grid(alone);
      List<List<Reason>> told = new ArrayList<>();
      grid.each(scalar, (place, known) -> told.add(known.reasons()));
      tabled(grid, told, units);
      return;
    }
    domain
        .range(column, facts.get(column))
        .ifPresent(
            range ->
                units.add(
                    new Unit(
                        Outcome.INVALID,
                        () ->
                            checks.inRange(
                                column,
                                range,
                                reasons.number(
                                    "invalid-fact",
                                    columns.get(column).fact(),
                                    Outcome.INVALID)))));
  }

  private void tabled(Grid grid, List<List<Reason>> told, List<Unit> units) {
    Set<Outcome> outcomes = new TreeSet<>();
    told.forEach(each -> each.forEach(reason -> outcomes.add(reason.outcome())));
    outcomes.remove(Outcome.DONE);
    for (Outcome outcome : outcomes) {
      byte[] answers = new byte[told.size()];
      for (int i = 0; i < answers.length; i++) {
        List<Reason> those =
            told.get(i).stream().filter(reason -> reason.outcome() == outcome).toList();
        answers[i] = Checks.answer(those, reasons);
      }
      units.add(new Unit(outcome, () -> checks.add(new Step.Tabled(grid, answers))));
    }
  }

  private void rule(Checked.Condition rule, List<Unit> units) {
    BitSet reads = rule.require().reads();
    rule.when().ifPresent(when -> reads.or(when.reads()));
    BitSet read = domain.columnsOf(reads);
    if (read.stream().allMatch(domain::isSmall) && !roster.isReadBy(reads)) {
      Grid grid = tabulation.grid(read);
      if (grid.isSmall()) {
        List<List<Reason>> told = new ArrayList<>();
        grid.each(scalar, (place, known) -> told.add(Rules.ask(rule, known.frame())));
        tabled(grid, told, units);
        return;
      }
    }
    Outcome gravity = gravity(rule);
    units.add(new Unit(gravity, () -> mixed(rule, gravity)));
  }

  private static Outcome gravity(Checked.Condition rule) {
    return switch (rule.rule().otherwise()) {
      case REFUSE -> Outcome.REFUSED;
      case REFER -> Outcome.REFERRED;
      case PENDING -> Outcome.PENDING;
      case WARN -> Outcome.DONE;
    };
  }

  private void mixed(Checked.Condition rule, Outcome gravity) {
    @Nullable Made when =
        rule.when().isPresent()
            ? rule.when().get().read(columnwise)
            : Made.test(new Test.Fixed(true), List.of());
    @Nullable Made require = rule.require().read(columnwise);
    if (when == null || require == null) {
      scalarReadings.add(rule.rule().id());
      checks.leaveToScalar();
      return;
    }
    checks.gates(when.gates(), gravity);
    checks.gates(require.gates(), gravity);
    int reason = reasons.number(rule.rule().id(), "", gravity);
    for (Test test : Columnwise.all(require.holds())) {
      checks.ask(Test.either(Test.not(when.holds()), test), reason);
    }
  }

  private Term.LookedUp group(Map<String, Integer> groups) {
    if (layout.group().isEmpty()) {
      groups.put("", 0);
      return new Term.LookedUp(new Grid(List.of()), new long[1], 0, 0);
    }
    String by = layout.group().get();
    Formula formula = scheme.named(by);
    BitSet read = domain.columnsOf(formula.reads());
    Grid grid = tabulation.grid(read);
    if (!read.stream().allMatch(domain::isSmall)
        || !grid.isSmall()
        || roster.isReadBy(formula.reads())) {
      throw new IllegalArgumentException(
          "totals by ("
              + by
              + ") must depend on columns of codes and flags alone, with few values");
    }
    String[] names = new String[grid.size()];
    grid.each(
        scalar,
        (place, known) -> {
          Object value = formula.value(known.frame());
          names[place] =
              value == null || value instanceof Undetermined
                  ? ""
                  : value instanceof String name ? name : Values.show(formula.type(), value);
        });
    return numbered(names, inOrder(formula.type(), names), groups, grid);
  }

  /** The names that come up: those of a category in its order, others in their text's. */
  private List<String> inOrder(Type type, String[] names) {
    Set<String> found = new TreeSet<>(List.of(names));
    found.remove("");
    List<String> order = new ArrayList<>();
    if (type.kind() == Type.Kind.CATEGORY) {
      List<String> listed =
          scheme.edition().category(type.label()).map(Category::values).orElse(List.of());
      listed.stream().filter(found::remove).forEach(order::add);
    }
    order.addAll(found);
    return order;
  }

  private static Term.LookedUp numbered(
      String[] names, List<String> order, Map<String, Integer> groups, Grid grid) {
    order.forEach(name -> groups.put(name, groups.size()));
    groups.put("", groups.size());
    long[] numbers = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      numbers[i] = groups.getOrDefault(names[i], groups.size() - 1);
    }
    return new Term.LookedUp(grid, numbers, 0, groups.size() - 1L);
  }
}
