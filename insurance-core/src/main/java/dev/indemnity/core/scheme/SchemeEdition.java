package dev.indemnity.core.scheme;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Spelt;
import dev.indemnity.core.text.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One edition of one product or public scheme: everything a file says, in the order it says it. It
 * has not been checked yet.
 */
@Value.Immutable
@SuppressWarnings({
  "exports", // the annotation is read by the compiler alone
  "immutables:incompat" // the field below is no part of the value
})
public abstract class SchemeEdition {
  /** What came of checking it, so that whoever read it need not check it again. */
  private volatile @Nullable Scheme checked;

  SchemeEdition() {}

  @Nullable Scheme checked() {
    return checked;
  }

  void checked(Scheme scheme) {
    checked = scheme;
  }

  /** {@return the product or scheme, such as {@code com.example.product}} */
  public abstract String id();

  /** {@return the edition's name among those of its product; {@code 1} unless said otherwise} */
  public abstract String label();

  /** {@return the title for people} */
  public abstract Text title();

  /** {@return the currency of every amount} */
  public abstract CurrencyUnit currency();

  /** {@return the zone on whose wall clock days begin and end} */
  public ZoneId zone() {
    return deferredZone().get();
  }

  abstract Deferred<ZoneId> deferredZone();

  /** {@return the first day it is in force; absent: since ever} */
  public abstract Optional<LocalDate> inForceFrom();

  /** {@return the first day it is no longer in force; absent: without end} */
  public abstract Optional<LocalDate> inForceTo();

  /** {@return the day it was published} */
  public abstract Optional<LocalDate> publishedOn();

  /** {@return the last day for which its figures were verified} */
  public abstract Optional<LocalDate> verifiedUntil();

  /** {@return how sure its figures are; illustrative unless said otherwise} */
  public abstract Figures figures();

  /** {@return the documents it follows, by key} */
  public abstract Map<String, Source> sources();

  /** {@return their clauses, by the ids that are cited} */
  public abstract Map<String, Clause> clauses();

  /** {@return the other editions it uses, by the word their names begin with in its formulas} */
  public abstract Map<String, Reference> references();

  /** {@return its categories, by name} */
  public abstract Map<String, Category> categories();

  /** {@return the facts it reads, by key} */
  public abstract Map<String, FactDeclaration> facts();

  /** {@return its figures, by name} */
  public abstract Map<String, Parameter> parameters();

  /** {@return how silent points are read, by the names formulas use} */
  public abstract Map<String, Convention> conventions();

  /** {@return its tables, by name} */
  public abstract Map<String, Table> tables();

  /** {@return its functions, by name} */
  public abstract Map<String, FunctionDeclaration> functions();

  /** {@return its named formulas, by name} */
  public abstract Map<String, NamedFormula> definitions();

  /** {@return who is eligible; rules of the policy and of each person} */
  public abstract List<Rule> eligibility();

  /** {@return who may be the insurer} */
  public abstract List<Rule> insurer();

  /** {@return what it costs} */
  public abstract List<PremiumLine> premium();

  /** {@return what is returned for a person who is removed} */
  public abstract List<PremiumLine> refunds();

  /**
   * {@return how the items of quotes, refunds and settlements are added up: the first way of their
   * section that applies; none: rounded items, as they are. The ledger of a policy that changes
   * within its term is not added up by these: its lines stay as they were rounded}
   */
  public abstract List<Total> totals();

  /**
   * {@return how the premium is earned over the term of a policy and what changes within it move;
   * absent: policies are not changed within their term}
   */
  public abstract Optional<PolicyTerms> terms();

  /** {@return when cover runs: the first terms that apply} */
  public abstract List<CoverageTerms> coverage();

  /** {@return its limits that are used up, by name} */
  public abstract Map<String, CounterDeclaration> counters();

  /** {@return what is asked of each claim before its benefits} */
  public abstract List<Rule> claims();

  /** {@return what takes a claim out of cover} */
  public abstract List<Exclusion> exclusions();

  /** {@return what is paid, in the order it is settled} */
  public abstract List<Benefit> benefits();

  /** {@return what the policyholder owes besides what is paid; absent: it is not allocated} */
  public abstract Optional<AllocationTerms> allocation();

  /** {@return what was changed of the edition as published, one line each; none: nothing was} */
  public abstract List<String> overlays();

  /** {@return the annexes that were supplied, by their ids} */
  public abstract List<SuppliedAnnex> annexes();

  /**
   * Whether users supplied an annex.
   *
   * @param annex its name in the edition
   * @return whether one of {@link #annexes()} is it
   */
  public boolean isSupplied(String annex) {
    return annexes().stream().anyMatch(each -> each.supplies().contains(annex));
  }

  /**
   * This edition with what its documents leave to an annex: an edition of its own, with an identity
   * of its own.
   *
   * @param annex the annex
   * @return the edition
   * @throws BrokenEditionException where anything is wrong with the annex or does not fit; it tells
   *     everything that is, by the places of the annex
   */
  public SchemeEdition supplied(Annex annex) {
    return AnnexSupply.of(this, annex);
  }

  /** How sure the figures of an edition are. */
  public enum Figures implements Spelt {
    /** Read in the text of the law or of the issuing office. */
    OFFICIAL("official"),
    /** Read in other copies only. */
    SECONDARY("secondary"),
    /** Made up, to show or test something. */
    ILLUSTRATIVE("illustrative");

    private final String spelling;

    Figures(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** {@return the ids of all benefits; of one that stands for many, the names it stands for} */
  public Set<String> benefitIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (Benefit benefit : benefits()) {
      if (benefit.each().isEmpty()) {
        ids.add(benefit.id());
      }
      for (String category : benefit.each().values()) {
        category(category).ifPresent(names -> ids.addAll(names.values()));
      }
    }
    return ids;
  }

  /**
   * A category by the name formulas use.
   *
   * @param name its name; of a category of another edition, after the word of the reference and a
   *     dot
   * @return the category; empty: there is none
   */
  public Optional<Category> category(String name) {
    Category own = categories().get(name);
    int dot = name.indexOf('.');
    if (own != null || dot < 0) {
      return Optional.ofNullable(own);
    }
    return Optional.ofNullable(references().get(name.substring(0, dot)))
        .flatMap(Reference::edition)
        .flatMap(other -> Optional.ofNullable(other.categories().get(name.substring(dot + 1))));
  }

  /**
   * This edition with the others it uses at hand.
   *
   * @param source where they are found; those it does not have are left as they are
   * @return the edition
   */
  public SchemeEdition linked(Reference.Source source) {
    if (references().isEmpty()) {
      return this;
    }
    Map<String, Reference> linked = new LinkedHashMap<>();
    references()
        .forEach(
            (word, reference) ->
                linked.put(
                    word,
                    source
                        .find(reference.id(), reference.label())
                        .map(reference::withEdition)
                        .orElse(reference)));
    return builder().from(this).references(linked).build();
  }

  /**
   * A what-if: this edition with another value of a parameter, or another reading of a convention.
   *
   * @param name the name of a parameter, or the name or code of a convention
   * @param value the value, as {@code Values.of} takes it in
   * @return the edition, marked as an overlay
   * @throws IllegalArgumentException where there is no such name or the value does not fit it
   */
  public SchemeEdition with(String name, Object value) {
    return Overlay.with(this, name, value);
  }

  /**
   * A what-if: this edition with another answer, or one more row, of a table.
   *
   * @param table the name of the table
   * @param key what the row is asked with, in the order of the inputs
   * @param answers what it answers, in the order of the outputs
   * @return the edition, marked as an overlay
   * @throws IllegalArgumentException where there is no such table or a cell does not fit its column
   */
  public SchemeEdition withRow(String table, List<?> key, Object... answers) {
    return Overlay.withRow(this, table, key, answers);
  }

  /** {@return its name and what was changed of it, on one line; not all that it says} */
  @Override
  public String toString() {
    return id()
        + " "
        + label()
        + (overlays().isEmpty() ? "" : " overlaid: " + String.join("; ", overlays()));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableSchemeEdition.Builder {
    Builder() {
      label("1");
      figures(Figures.ILLUSTRATIVE);
    }

    /**
     * The zone on whose wall clock days begin and end.
     *
     * @param zone the zone
     * @return this builder
     */
    public Builder zone(ZoneId zone) {
      return deferredZone(Deferred.of(zone));
    }
  }
}
