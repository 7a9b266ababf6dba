package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.FormulaPacker;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.ValuePacker;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.packing.PackOutput;
import dev.indemnity.core.table.TableLookup;
import dev.indemnity.core.table.TablePacker;
import dev.indemnity.core.text.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Packs what quotes ask of a scheme: its rules of eligibility, its premium and its totals. */
final class QuotePacker {
  private final PackOutput out = new PackOutput();
  private final FormulaPacker formulas =
      new FormulaPacker(out, table -> TablePacker.write(out, (TableLookup) table));

  private QuotePacker() {}

  static PackOutput pack(EditionUsed used, CheckedEdition checked) {
    QuotePacker packer = new QuotePacker();
    Map<String, Optional<Formula>> named = named(checked);
    packer.write(used);
    packer.formulas.definitions(named.values());
    packer.write(checked.slots());
    packer.write(checked.parts());
    // last, since few ask by name: what is not asked for is not read
    packer.out.each(named, packer.formulas::formula);
    return packer.out;
  }

  /**
   * All that can be asked for by name, before anything is packed: a fact is given the formula that
   * stands for it when it is first asked for.
   */
  private static Map<String, Optional<Formula>> named(CheckedEdition checked) {
    SchemeEdition edition = checked.edition();
    Set<String> names = new LinkedHashSet<>(edition.facts().keySet());
    names.addAll(edition.parameters().keySet());
    names.addAll(edition.conventions().keySet());
    names.addAll(edition.definitions().keySet());
    for (Map.Entry<String, Reference> each : edition.references().entrySet()) {
      SchemeEdition other = each.getValue().edition().orElseThrow();
      other.parameters().keySet().forEach(name -> names.add(each.getKey() + "." + name));
      other.conventions().keySet().forEach(name -> names.add(each.getKey() + "." + name));
    }
    Map<String, Optional<Formula>> named = new LinkedHashMap<>();
    names.forEach(name -> named.put(name, checked.slots().named(name)));
    return named;
  }

  private void write(EditionUsed used) {
    out.word(used.id());
    out.word(used.label());
    write(used.title());
    out.constant(used.figures());
    out.each(used.overlays(), out::word);
    out.each(
        used.annexes(),
        annex -> {
          out.word(annex.id());
          write(annex.title());
          out.constant(annex.figures());
          out.each(annex.supplies(), out::word);
        });
    out.each(used.references(), this::write);
  }

  private void write(Text text) {
    ValuePacker.write(out, text);
  }

  private void write(Slots slots) {
    out.word(slots.setting().currency().getCode());
    out.word(slots.setting().zone().get().getId());
    out.each(
        slots.setting().categories(),
        category -> {
          out.each(category.values(), out::word);
          out.constant(category.unlisted());
          out.flag(category.open());
          out.word(category.clause());
          out.number(category.added());
        });
    out.each(slots.facts(), this::write);
    out.number(slots.definitions());
    @Nullable Object[] initial = slots.initial();
    out.number(initial.length);
    for (@Nullable Object value : initial) {
      out.flag(value instanceof Undetermined);
      if (!(value instanceof Undetermined)) {
        ValuePacker.write(out, value);
      }
    }
  }

  private void write(Declarations.Kept kept) {
    ValuePacker.write(out, kept.type());
    out.optional(kept.range(), span -> ValuePacker.write(out, span));
    out.constant(kept.supply());
    out.optional(
        kept.within(),
        days -> {
          out.word(days.first());
          out.word(days.after());
        });
    out.flag(kept.personal());
    out.word(kept.clause());
    out.number(kept.slot());
    formulas.missing(kept.missing());
  }

  private void write(CheckedEdition.Parts parts) {
    out.each(
        parts.asked().eligibility(),
        condition -> {
          write(condition.rule());
          formulas.formula(condition.when());
          formulas.formula(condition.require());
        });
    out.each(
        parts.priced().premium(),
        line -> {
          write(line.line());
          formulas.formula(line.when());
          formulas.formula(line.amount());
        });
    out.each(
        parts.priced().totals(),
        sum -> {
          write(sum.total());
          formulas.formula(sum.when());
        });
  }

  private void write(Rule rule) {
    out.word(rule.id());
    out.constant(rule.scope());
    out.optional(rule.when(), out::word);
    out.word(rule.require());
    out.flag(rule.ifKnown());
    out.constant(rule.otherwise());
    out.each(rule.documents(), this::write);
    out.each(rule.benefits(), out::word);
    out.optional(rule.says(), this::write);
    out.word(rule.clause());
    out.optional(rule.note(), this::write);
  }

  private void write(PremiumLine line) {
    out.word(line.id());
    out.constant(line.per());
    out.optional(line.when(), out::word);
    out.each(line.let(), out::word);
    out.word(line.amount());
    write(line.round());
    out.word(line.clause());
    out.optional(line.note(), this::write);
  }

  private void write(Total total) {
    out.each(total.of(), out::constant);
    out.optional(total.when(), out::word);
    out.flag(total.exactItems());
    write(total.round());
    out.word(total.clause());
  }

  private void write(Rounding rounding) {
    ValuePacker.write(out, rounding.step());
    out.constant(rounding.mode());
  }
}
