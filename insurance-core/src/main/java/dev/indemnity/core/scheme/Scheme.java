package dev.indemnity.core.scheme;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An edition that was checked, as a whole or first as far as {@link #quotingBy quotes} ask it: what
 * the questions are asked of. Immutable, and safe to share between threads.
 */
public final class Scheme {
  /** The form of what {@link #packed} gives; a version that packs otherwise has another. */
  private static final byte FORMAT = 1;

  private final EditionUsed used;

  /** What quotes are asked of; null: of this scheme itself. */
  private final @Nullable Scheme quoting;

  /** What is asked without the whole; null: nothing. */
  private final @Nullable Part part;

  private final Deferred<CheckedEdition> deferred;

  /** The same once it was asked for, at hand without a lock; whichever thread put it there. */
  private @Nullable CheckedEdition whole;

  private Scheme(EditionUsed used, CheckedEdition whole) {
    this.used = used;
    this.quoting = null;
    this.part = null;
    this.deferred = Deferred.of(whole);
    this.whole = whole;
  }

  private Scheme(
      EditionUsed used,
      @Nullable Scheme quoting,
      @Nullable Part part,
      Deferred<CheckedEdition> deferred) {
    this.used = used;
    this.quoting = quoting;
    this.part = part;
    this.deferred = deferred;
  }

  /** Where formulas find names, and what is asked. */
  record Part(Slots slots, CheckedEdition.Parts parts) {}

  /** Checks the whole edition, of which there was a part. */
  private record Whole(Supplier<SchemeEdition> edition) implements Supplier<CheckedEdition> {
    @Override
    public CheckedEdition get() {
      return resolve(edition.get()).whole();
    }
  }

  private record EditionOf(Deferred<CheckedEdition> checked) implements Supplier<SchemeEdition> {
    @Override
    public SchemeEdition get() {
      return checked.get().edition();
    }
  }

  private CheckedEdition whole() {
    CheckedEdition known = whole;
    if (known == null) {
      known = deferred.get();
      whole = known;
    }
    return known;
  }

  /**
   * Checks an edition.
   *
   * @param edition the edition
   * @return the scheme
   * @throws BrokenEditionException where anything is wrong; it tells everything that is
   */
  public static Scheme resolve(SchemeEdition edition) {
    Scheme known = edition.checked();
    if (known != null) {
      return known;
    }
    Problems problems = new Problems();
    Scheme scheme = check(edition, problems, Set.of());
    if (!problems.none() || scheme == null) {
      throw new BrokenEditionException(edition.id(), problems.all());
    }
    return scheme;
  }

  /**
   * What quotes ask of this scheme, checked and packed for {@link #quotingBy}: of an edition
   * without what they do not ask, it is smaller.
   *
   * @return the bytes, for this version of the library alone
   */
  public byte[] packed() {
    return QuotePacker.pack(used, whole()).sealed(FORMAT);
  }

  /**
   * A scheme that can quote before its edition was read, for processes that have just started. All
   * questions but quotes are asked of the whole edition, which the first of them reads and checks.
   *
   * @param packed what quotes ask of the edition, as {@link #packed} gives it: of it without all
   *     they would be the same without; whoever gives a fact that is not in it asks the whole. What
   *     another version of the library packed is passed over
   * @param whole reads the edition; asked once, where it succeeds
   * @return the scheme
   * @throws IllegalArgumentException where what was packed has changed since
   * @throws BrokenEditionException where it was passed over and anything is wrong with the edition
   */
  public static Scheme quotingBy(byte[] packed, Supplier<SchemeEdition> whole) {
    if (!PackInput.hasFormat(packed, FORMAT)) {
      return resolve(whole.get());
    }
    Deferred<CheckedEdition> deferred = Deferred.by(new Whole(whole));
    QuoteUnpacker unpacker = new QuoteUnpacker(PackInput.of(packed.clone()));
    EditionUsed used = unpacker.used(new EditionOf(deferred));
    Scheme quoting = new Scheme(used, null, unpacker.part(used.id()), deferred);
    return new Scheme(used, quoting, null, deferred);
  }

  /**
   * {@return what is wrong with an edition, in the order of the places; none: it resolves}
   *
   * @param edition the edition
   * @param broken names whose declarations could not be read, so that their uses are not reported
   *     too
   */
  public static List<Problem> problems(SchemeEdition edition, Collection<String> broken) {
    Problems problems = new Problems();
    check(edition, problems, broken);
    return problems.all();
  }

  private static @Nullable Scheme check(
      SchemeEdition edition, Problems problems, Collection<String> broken) {
    CheckedEdition checked = CheckedEdition.of(edition, problems, broken);
    if (checked == null) {
      return null;
    }
    Scheme scheme = new Scheme(EditionUsed.of(edition), checked);
    if (broken.isEmpty()) {
      edition.checked(scheme);
    }
    return scheme;
  }

  /** {@return the edition that was checked} */
  public SchemeEdition edition() {
    return whole().edition();
  }

  /**
   * The scheme whose values and lines the quote of an application is made of. Of what was packed it
   * knows who is eligible, the premium and its totals; nothing else is to be asked of it.
   *
   * @param application the application
   * @return this scheme or, where it {@link #quotingBy quotes by what was packed} and all given
   *     facts are of that, the scheme of what was packed, which tells the same edition
   */
  public Scheme quoting(Application application) {
    return quoting == null || !quoting.declaresFactsOf(application) ? this : quoting;
  }

  private boolean declaresFactsOf(Application application) {
    boolean all = declares(application.facts());
    for (int i = 0; all && i < application.members().size(); i++) {
      all = declares(application.members().get(i).facts());
    }
    return all;
  }

  /** Items may have facts of their own that were left out, so lists of them count as not. */
  private boolean declares(Facts given) {
    for (String key : given.keys()) {
      Declarations.Kept kept = slots().facts().get(key);
      if (kept == null || kept.hasItems()) {
        return false;
      }
    }
    return true;
  }

  /** {@return which edition answers name, with its digest} */
  public EditionUsed used() {
    return used;
  }

  /**
   * A what-if: this scheme with another value of a parameter, or another reading of a convention.
   *
   * @param name the name of a parameter, or the name or code of a convention
   * @param value the value
   * @return the scheme, marked as an overlay
   */
  public Scheme with(String name, Object value) {
    return resolve(edition().with(name, value));
  }

  /**
   * A what-if: this scheme with another answer, or one more row, of a table.
   *
   * @param table the name of the table
   * @param key what the row is asked with
   * @param answers what it answers
   * @return the scheme, marked as an overlay
   */
  public Scheme withRow(String table, List<?> key, Object... answers) {
    return resolve(edition().withRow(table, key, answers));
  }

  /**
   * The same scheme under another reading of a convention, for asking what the reading changes.
   * Unlike {@link #with} this is no edition of its own: answers name the edition that was checked.
   *
   * @param convention the name or code of the convention
   * @param reading the reading
   * @return the scheme
   * @throws IllegalArgumentException where the edition has no such convention, or it no such
   *     reading
   */
  public Scheme reading(String convention, String reading) {
    String name = Overlay.convention(edition(), convention, reading);
    return new Scheme(used, whole().reading(name, reading));
  }

  /**
   * Which reading of a convention holds.
   *
   * @param convention the name of a convention of the edition
   * @return the reading: that of the edition, unless the scheme is {@link #reading under another}
   */
  public String readingOf(String convention) {
    return whole().readingOf(convention);
  }

  /**
   * Takes in an application.
   *
   * @param application the application
   * @param windows the coverage windows, where there is a policy
   * @return its values where formulas find them
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public Bound bind(Application application, List<Window> windows) {
    return Binder.bind(slots(), application, windows);
  }

  /**
   * The formula of a fact or definition, to be asked of bound values by name.
   *
   * @param name the key of a fact, or the name of a definition, parameter or convention
   * @return the formula
   * @throws IllegalArgumentException where the edition has no such name
   */
  public Formula named(String name) {
    return slots()
        .named(name)
        .orElseThrow(
            () -> {
              Set<String> known = new LinkedHashSet<>(edition().definitions().keySet());
              known.addAll(edition().facts().keySet());
              String near = Nearest.to(name, known);
              return new IllegalArgumentException(
                  "name ("
                      + name
                      + ") must be a fact or definition of "
                      + edition().id()
                      + (near.isEmpty() ? "" : "; nearest: " + near));
            });
  }

  /**
   * Where formulas find a fact.
   *
   * @param key the key of the fact
   * @return its slot; empty: the edition declares no such fact
   */
  public OptionalInt slot(String key) {
    Declarations.Kept kept = slots().facts().get(key);
    return kept == null ? OptionalInt.empty() : OptionalInt.of(kept.slot());
  }

  /**
   * Whether a formula reads the list of all members, and not just one of them.
   *
   * @param formula a formula of this scheme
   * @return whether it does
   */
  public boolean readsRoster(Formula formula) {
    return formula.reads().intersects(slots().ofRoster());
  }

  /** {@return the rules of the policy and of each person} */
  public List<Checked.Condition> eligibility() {
    return parts().asked().eligibility();
  }

  /** {@return the rules of who wants to be the insurer} */
  public List<Checked.Condition> insurer() {
    return parts().asked().insurer();
  }

  /** {@return the lines of the premium} */
  public List<Checked.Line> premium() {
    return parts().priced().premium();
  }

  /** {@return the lines of a refund} */
  public List<Checked.Line> refunds() {
    return parts().priced().refunds();
  }

  /**
   * The ways of adding up the items of one section, of which the first that applies counts.
   *
   * @param section the section
   * @return the ways, in the edition's order; none: items are added up as they were rounded
   */
  public List<Checked.Sum> totals(Section section) {
    List<Checked.Sum> ways = new ArrayList<>();
    for (Checked.Sum way : parts().priced().totals()) {
      if (section.isAmong(way.total().of())) {
        ways.add(way);
      }
    }
    return Collections.unmodifiableList(ways);
  }

  /** {@return how the premium is earned over the term; absent: the edition does not say} */
  public Optional<Checked.Terms> terms() {
    return parts().priced().terms();
  }

  /** {@return the terms of cover, of which the first that apply count} */
  public List<Checked.Cover> coverage() {
    return parts().coverage();
  }

  /** {@return the counters by name} */
  public Map<String, Checked.Counter> counters() {
    return parts().settled().counters();
  }

  /** {@return the rules of claims} */
  public List<Checked.Condition> claims() {
    return parts().asked().claims();
  }

  /** {@return the exclusions} */
  public List<Checked.Excluded> exclusions() {
    return parts().settled().exclusions();
  }

  /** {@return the benefits, in the order they are settled} */
  public List<Checked.Paid> benefits() {
    return parts().settled().benefits();
  }

  /** {@return what the policyholder owes; absent: the edition does not allocate} */
  public Optional<Checked.Allocated> allocation() {
    return parts().settled().allocation();
  }

  /** {@return the currency of the edition} */
  public CurrencyUnit currency() {
    return slots().setting().currency();
  }

  private Slots slots() {
    return part == null ? whole().slots() : part.slots();
  }

  private CheckedEdition.Parts parts() {
    return part == null ? whole().parts() : part.parts();
  }

  @Override
  public String toString() {
    return used.toString();
  }
}
