package dev.indemnity.core.scheme;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.FormulaUnpacker;
import dev.indemnity.core.language.Lookup;
import dev.indemnity.core.language.ValueUnpacker;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.table.TableUnpacker;
import dev.indemnity.core.text.Text;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link QuotePacker} packed. */
final class QuoteUnpacker {
  private final PackInput in;
  private final FormulaUnpacker formulas;

  QuoteUnpacker(PackInput in) {
    this.in = in;
    this.formulas = new FormulaUnpacker(in, Tables.READ);
  }

  private enum Tables implements Function<PackInput, Lookup> {
    READ;

    @Override
    public Lookup apply(PackInput in) {
      return TableUnpacker.read(in);
    }
  }

  /**
   * Which edition it is.
   *
   * @param edition the edition, asked for its digest alone
   */
  EditionUsed used(Supplier<SchemeEdition> edition) {
    EditionUsed.Builder used =
        EditionUsed.builder()
            .id(in.word())
            .label(in.word())
            .title(ValueUnpacker.text(in))
            .figures(in.constant(SchemeEdition.Figures.values()))
            .overlays(in.words())
            .deferredDigest(Deferred.by(new Digest(edition)));
    for (int left = in.count(); left > 0; left--) {
      used.addAnnexes(
          new SuppliedAnnex(
              in.word(),
              ValueUnpacker.text(in),
              in.constant(SchemeEdition.Figures.values()),
              in.words()));
    }
    int references = in.count();
    for (int i = 0; i < references; i++) {
      used.addReferences(used(new Linked(edition, i)));
    }
    return used.build();
  }

  private record Digest(Supplier<SchemeEdition> edition) implements Supplier<String> {
    @Override
    public String get() {
      return EditionDigest.of(edition.get());
    }
  }

  /** One of the editions that another uses, in the order of its references. */
  private record Linked(Supplier<SchemeEdition> from, int number)
      implements Supplier<SchemeEdition> {
    @Override
    public SchemeEdition get() {
      return from.get().references().values().stream()
          .flatMap(reference -> reference.edition().stream())
          .skip(number)
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * What is asked of it.
   *
   * @param id the id of the edition
   */
  Scheme.Part part(String id) {
    formulas.definitions();
    CurrencyUnit currency = CurrencyUnit.of(in.word());
    Deferred<ZoneId> zone = ValueUnpacker.zone(in);
    Slots.Setting setting = new Slots.Setting(id, currency, zone, categories());
    Map<String, Declarations.Kept> facts = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      facts.put(in.word(), kept());
    }
    int definitions = in.count();
    @Nullable Object[] initial = new @Nullable Object[in.count()];
    for (int i = 0; i < initial.length; i++) {
      initial[i] = in.flag() ? null : ValueUnpacker.read(in);
    }
    CheckedEdition.Parts parts = parts();
    Slots.Named named = new Names(Deferred.by(new NamesToRead(in, formulas)));
    return new Scheme.Part(new Slots(setting, facts, Map.of(), initial, definitions, named), parts);
  }

  private Map<String, Category> categories() {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      categories.put(
          in.word(),
          new Category(
              in.words(),
              in.constant(Category.Unlisted.values()),
              in.flag(),
              in.word(),
              in.count()));
    }
    return categories;
  }

  private Declarations.Kept kept() {
    return new Declarations.Kept(
        ValueUnpacker.type(in),
        ValueUnpacker.span(in),
        in.constant(FactDeclaration.Supply.values()),
        in.flag() ? Optional.of(new FactDeclaration.Days(in.word(), in.word())) : Optional.empty(),
        in.flag(),
        in.word(),
        in.count(),
        formulas.missing());
  }

  private CheckedEdition.Parts parts() {
    List<Checked.Condition> eligibility = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      eligibility.add(new Checked.Condition(rule(), formulas.formulaIfAny(), formulas.formula()));
    }
    List<Checked.Line> premium = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      premium.add(new Checked.Line(line(), formulas.formulaIfAny(), formulas.formula()));
    }
    List<Checked.Sum> totals = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      totals.add(new Checked.Sum(total(), formulas.formulaIfAny()));
    }
    return new CheckedEdition.Parts(
        new CheckedEdition.Asked(Collections.unmodifiableList(eligibility), List.of(), List.of()),
        new CheckedEdition.Priced(
            Collections.unmodifiableList(premium),
            List.of(),
            Collections.unmodifiableList(totals),
            Optional.empty()),
        List.of(),
        new CheckedEdition.Settled(Map.of(), List.of(), List.of(), Optional.empty()));
  }

  private Rule rule() {
    return Rule.builder()
        .id(in.word())
        .scope(in.constant(Rule.Scope.values()))
        .when(in.optionalWord())
        .require(in.word())
        .ifKnown(in.flag())
        .otherwise(in.constant(Rule.Otherwise.values()))
        .documents(texts())
        .benefits(in.words())
        .says(ValueUnpacker.textIfAny(in))
        .clause(in.word())
        .note(ValueUnpacker.textIfAny(in))
        .build();
  }

  private List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      texts.add(ValueUnpacker.text(in));
    }
    return texts;
  }

  private PremiumLine line() {
    PremiumLine.Builder line =
        PremiumLine.builder()
            .id(in.word())
            .per(in.constant(PremiumLine.Per.values()))
            .when(in.optionalWord());
    for (int left = in.count(); left > 0; left--) {
      line.putLet(in.word(), in.word());
    }
    return line.amount(in.word())
        .round(rounding())
        .clause(in.word())
        .note(ValueUnpacker.textIfAny(in))
        .build();
  }

  private Total total() {
    Total.Builder total = Total.builder();
    for (int left = in.count(); left > 0; left--) {
      total.addOf(in.constant(Section.values()));
    }
    return total
        .when(in.optionalWord())
        .exactItems(in.flag())
        .round(rounding())
        .clause(in.word())
        .build();
  }

  private Rounding rounding() {
    return new Rounding(
        Objects.requireNonNull(ValueUnpacker.number(in)), in.constant(RoundingMode.values()));
  }

  private record Names(Deferred<Map<String, Formula>> all) implements Slots.Named {
    @Override
    public Optional<Formula> find(String name) {
      return Optional.ofNullable(all.get().get(name));
    }
  }

  /** What is packed last, once somebody asks for a name. */
  private record NamesToRead(PackInput in, FormulaUnpacker formulas)
      implements Supplier<Map<String, Formula>> {
    @Override
    public Map<String, Formula> get() {
      Map<String, Formula> names = new HashMap<>();
      for (int left = in.count(); left > 0; left--) {
        String name = in.word();
        formulas.formulaIfAny().ifPresent(formula -> names.put(name, formula));
      }
      return names;
    }
  }
}
