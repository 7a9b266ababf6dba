package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Category.Unlisted;
import dev.indemnity.core.scheme.Clause;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.FactDeclaration.Supply;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  Optional<Clause> clause(JsonValue value) {
    Members members = decoder.members(value, Shapes.CLAUSE);
    Optional<String> source = members.text("source");
    Optional<Clause.Status> status = members.choice("status", Words.STATUS);
    Optional<Text> says = parts.text(members, "says");
    return members.sound()
        ? Optional.of(new Clause(source.orElseThrow(), status.orElseThrow(), says.orElseThrow()))
        : Optional.empty();
  }

  Optional<Category> category(JsonValue value) {
    Members members = decoder.members(value, Shapes.CATEGORY);
    List<String> names = parts.names(members, "values");
    Unlisted unlisted = members.choice("outside", Words.UNLISTED).orElse(Unlisted.INVALID);
    boolean open = members.truth("open");
    String clause = parts.clause(members);
    return members.sound()
        ? Optional.of(new Category(names, unlisted, open, clause))
        : Optional.empty();
  }

  Optional<FactDeclaration> fact(JsonValue value) {
    Members members = decoder.members(value, Shapes.FACT);
    FactDeclaration.Builder fact =
        FactDeclaration.builder()
            .range(values.range(members))
            .standing(parts.optionalFormula(members, "default"))
            .means(parts.text(members, "means"))
            .clause(parts.clause(members))
            .supply(members.choice("from", Words.SUPPLY).orElse(Supply.CALLER))
            .within(within(members))
            .personal(members.truth("personal"));
    Optional<Type> type = types.type(members);
    if (type.isPresent()) {
      fact.type(type.get());
    }
    return members.sound() ? Optional.of(fact.build()) : Optional.empty();
  }

  private Optional<FactDeclaration.Days> within(Members fact) {
    Optional<JsonValue> value = fact.get("within");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!fact.has("from")) {
      decoder.refuse(value.get(), "none, where \"from\" is not \"share\"");
    }
    return days(value.get());
  }

  private Optional<FactDeclaration.Days> days(JsonValue value) {
    if (!(value instanceof JsonArray days) || days.elements().size() != 2) {
      return decoder.refuse(value, "two facts: the first day, and the first day after");
    }
    List<String> keys = decoder.texts(value);
    return keys.size() == 2
        ? Optional.of(new FactDeclaration.Days(keys.get(0), keys.get(1)))
        : Optional.empty();
  }

  Optional<Parameter> parameter(JsonValue value) {
    Members members = decoder.members(value, Shapes.PARAMETER);
    Optional<Type> type = typeOrNumber(members);
    Parameter.Builder parameter =
        Parameter.builder()
            .range(values.range(members))
            .means(parts.text(members, "means"))
            .clause(parts.clause(members))
            .note(parts.note(members));
    Optional<JsonValue> given = members.get("value");
    if (type.isPresent() && given.isPresent()) {
      parameter.type(type.get());
      Optional<?> read = values.value(type.get(), given.get());
      if (read.isPresent()) {
        parameter.value(read.get());
      }
    }
    return members.sound() ? Optional.of(parameter.build()) : Optional.empty();
  }

  /** The type of a parameter: a number unless it says otherwise. */
  private Optional<Type> typeOrNumber(Members members) {
    return members.has("type") ? types.type(members) : types.withUnit(Type.NUMBER, members);
  }

  Optional<Convention> convention(JsonValue value) {
    Members members = decoder.members(value, Shapes.CONVENTION);
    Convention.Builder convention =
        Convention.builder()
            .readings(parts.names(members, "readings"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .code(members.textOrEmpty("code"));
    Optional<Text> question = parts.text(members, "question");
    if (question.isPresent()) {
      convention.question(question.get());
    }
    convention.value(members.textOrEmpty("value"));
    return members.sound() ? Optional.of(convention.build()) : Optional.empty();
  }

  Optional<NamedFormula> definition(JsonValue value) {
    if (value instanceof JsonText) {
      Optional<String> formula = decoder.text(value);
      return formula.isPresent() ? Optional.of(NamedFormula.of(formula.get())) : Optional.empty();
    }
    Members members = decoder.members(value, Shapes.DEFINITION);
    NamedFormula.Builder definition =
        NamedFormula.builder()
            .formula(parts.formula(members, "is"))
            .clause(parts.clause(members))
            .note(parts.note(members));
    return members.sound() ? Optional.of(definition.build()) : Optional.empty();
  }

  Optional<FunctionDeclaration> function(JsonValue value) {
    Members members = decoder.members(value, Shapes.FUNCTION);
    FunctionDeclaration.Builder function =
        FunctionDeclaration.builder()
            .formula(parts.formula(members, "is"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .inputs(inputs(members));
    return members.sound() ? Optional.of(function.build()) : Optional.empty();
  }

  private Map<String, Type> inputs(Members function) {
    Map<String, Type> inputs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> each : function.entries("inputs").entrySet()) {
      Optional<Type> type = types.alone(each.getValue());
      if (type.isPresent()) {
        inputs.put(each.getKey(), type.get());
      }
    }
    return inputs;
  }

  Optional<Reference> reference(JsonValue value) {
    Members members = decoder.members(value, Shapes.REFERENCE);
    Reference.Builder reference =
        Reference.builder().id(members.textOrEmpty("id")).label(members.textOrEmpty("label"));
    return members.sound() ? Optional.of(reference.build()) : Optional.empty();
  }

  Optional<CounterDeclaration> counter(JsonValue value) {
    Members members = decoder.members(value, Shapes.COUNTER);
    CounterDeclaration.Builder counter =
        CounterDeclaration.builder()
            .cap(parts.optionalFormula(members, "cap"))
            .clause(parts.clause(members))
            .note(parts.note(members));
    Optional<JsonValue> per = members.get("per");
    if (per.isPresent()) {
      counter.addAllPer(decoder.choices(per.get(), Words.KEY));
    }
    Optional<Type> counted = counted(members);
    if (counted.isPresent()) {
      counter.type(counted.get());
    }
    return members.sound() ? Optional.of(counter.build()) : Optional.empty();
  }

  /** The type of what a counter counts: a number unless it says otherwise. */
  private Optional<Type> counted(Members members) {
    Optional<Type> type =
        members.has("type") ? members.choice("type", Words.COUNTED) : Optional.of(Type.NUMBER);
    return type.isPresent() ? types.withUnit(type.get(), members) : Optional.empty();
  }
}
