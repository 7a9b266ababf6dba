package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Category.Unlisted;
import dev.indemnity.core.scheme.Clause;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Source;
import dev.indemnity.core.scheme.SuppliedAnnex;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what an edition declares by name, one part at a time. */
final class DeclarationDecoder {
  private final Parts parts;
  private final Decoder decoder;
  private final TypeDecoder types;
  private final ValueDecoder values;

  DeclarationDecoder(Parts parts, TypeDecoder types, ValueDecoder values) {
    this.parts = parts;
    this.decoder = parts.decoder();
    this.types = types;
    this.values = values;
  }

  static Optional<Source> source(Parts parts, JsonValue value) {
    Decoder decoder = parts.decoder();
    return decoder.whole(
        value,
        Shapes.SOURCE,
        members -> {
          Optional<Text> title = members.get("title", parts::text);
          Optional<String> number = members.get("number", decoder::text);
          Optional<String> address = members.get("address", decoder::text);
          return () -> new Source(title.orElseThrow(), number, address);
        });
  }

  static Optional<SuppliedAnnex> annex(Parts parts, JsonValue value) {
    Decoder decoder = parts.decoder();
    return decoder.whole(
        value,
        Shapes.ANNEX,
        members -> {
          Optional<String> id = members.get("id", decoder::text);
          Optional<Text> title = members.get("title", parts::text);
          Optional<SchemeEdition.Figures> figures =
              members.get("figures", v -> decoder.choice(v, Words.FIGURES));
          List<String> supplies = parts.names(members, "supplies");
          return () ->
              new SuppliedAnnex(
                  id.orElseThrow(), title.orElseThrow(), figures.orElseThrow(), supplies);
        });
  }

  Optional<Clause> clause(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.CLAUSE,
        members -> {
          Optional<String> source = members.get("source", decoder::text);
          Optional<Clause.Status> status =
              members.get("status", v -> decoder.choice(v, Words.STATUS));
          Optional<Text> says = members.get("says", parts::text);
          return () -> new Clause(source.orElseThrow(), status.orElseThrow(), says.orElseThrow());
        });
  }

  Optional<Category> category(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.CATEGORY,
        members -> {
          List<String> names = parts.names(members, "values");
          Unlisted unlisted =
              members
                  .get("outside", v -> decoder.choice(v, Words.UNLISTED))
                  .orElse(Unlisted.INVALID);
          boolean open = members.get("open", decoder::truth).orElse(false);
          String clause = parts.clause(members);
          return () -> new Category(names, unlisted, open, clause);
        });
  }

  Optional<FactDeclaration> fact(JsonValue value) {
    return decoder.whole(value, Shapes.FACT, this::fact);
  }

  private Supplier<FactDeclaration> fact(Members members) {
    FactDeclaration.Builder fact =
        FactDeclaration.builder()
            .range(members.get("range", values::range))
            .standing(parts.optionalFormula(members, "default"))
            .means(members.get("means", parts::text))
            .clause(parts.clause(members));
    Optional<FactDeclaration.Supply> supply =
        members.get("from", v -> decoder.choice(v, Words.SUPPLY));
    supply.ifPresent(fact::supply);
    if (members.get("from").isEmpty()) {
      members
          .get("within")
          .ifPresent(value -> decoder.refuse(value, "none, where \"from\" is not \"share\""));
    }
    members.get("within", this::days).ifPresent(fact::within);
    members.get("personal", decoder::truth).ifPresent(fact::personal);
    types.type(members).ifPresent(fact::type);
    return fact::build;
  }

  private Optional<FactDeclaration.Days> days(JsonValue value) {
    if (!(value instanceof JsonArray days) || days.elements().size() != 2) {
      return decoder.refuse(value, "two facts: the first day, and the first day after");
    }
    List<String> keys = decoder.listOf(value, decoder::text);
    return keys.size() == 2
        ? Optional.of(new FactDeclaration.Days(keys.get(0), keys.get(1)))
        : Optional.empty();
  }

  Optional<Parameter> parameter(JsonValue value) {
    return decoder.whole(value, Shapes.PARAMETER, this::parameter);
  }

  private Supplier<Parameter> parameter(Members members) {
    Optional<Type> type = typeOrNumber(members);
    Parameter.Builder parameter =
        Parameter.builder()
            .range(members.get("range", values::range))
            .means(members.get("means", parts::text))
            .clause(parts.clause(members))
            .note(parts.note(members));
    type.ifPresent(parameter::type);
    type.flatMap(t -> members.get("value", v -> values.value(t, v))).ifPresent(parameter::value);
    return parameter::build;
  }

  /** The type of a parameter: a number unless it says otherwise. */
  private Optional<Type> typeOrNumber(Members members) {
    return members.has("type") ? types.type(members) : types.withUnit(Type.NUMBER, members);
  }

  Optional<Convention> convention(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.CONVENTION,
        members -> {
          Convention.Builder convention =
              Convention.builder()
                  .readings(parts.names(members, "readings"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members.get("code", decoder::text).ifPresent(convention::code);
          members.get("question", parts::text).ifPresent(convention::question);
          members.get("value", decoder::text).ifPresent(convention::value);
          return convention::build;
        });
  }

  Optional<NamedFormula> definition(JsonValue value) {
    if (value instanceof JsonText) {
      return decoder.text(value).map(NamedFormula::of);
    }
    return decoder.whole(
        value,
        Shapes.DEFINITION,
        members ->
            NamedFormula.builder()
                    .formula(parts.formula(members, "is"))
                    .clause(parts.clause(members))
                    .note(parts.note(members))
                ::build);
  }

  Optional<FunctionDeclaration> function(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.FUNCTION,
        members -> {
          FunctionDeclaration.Builder function =
              FunctionDeclaration.builder()
                  .formula(parts.formula(members, "is"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members.get("inputs").ifPresent(v -> function.inputs(decoder.mapOf(v, types::alone)));
          return function::build;
        });
  }

  Optional<Reference> reference(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.REFERENCE,
        members -> {
          Reference.Builder reference = Reference.builder();
          members.get("id", decoder::text).ifPresent(reference::id);
          members.get("label", decoder::text).ifPresent(reference::label);
          return reference::build;
        });
  }

  Optional<CounterDeclaration> counter(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.COUNTER,
        members -> {
          CounterDeclaration.Builder counter =
              CounterDeclaration.builder()
                  .cap(parts.optionalFormula(members, "cap"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members
              .get("per")
              .map(per -> decoder.setOf(per, v -> decoder.choice(v, Words.KEY)))
              .ifPresent(counter::addAllPer);
          (members.has("type")
                  ? members.get("type", v -> decoder.choice(v, Words.COUNTED))
                  : Optional.of(Type.NUMBER))
              .flatMap(type -> types.withUnit(type, members))
              .ifPresent(counter::type);
          return counter::build;
        });
  }
}
