package dev.indemnity.core.language;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.packing.PackOutput;
import dev.indemnity.core.text.Text;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** A formula that was packed and read again says all that it said before. */
class FormulaPackingProperties {
  private static final byte FORMAT = 3;

  private static final List<String> CALLS =
      List.of("twice(x) + twice(x)", "twice(twice(share))", "usual wait + claim.lostDays");

  private final List<Lookup> tables = new ArrayList<>();

  /** Where a fact is kept that a formula stands for, and what is there while it is not given. */
  private Map.@Nullable Entry<Integer, Undetermined> wait;

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void itHasTheSameValueForTheSameReasons(@ForAll long seed) {
    Random random = new Random(seed);
    World world = world();
    List<Formula> formulas = formulas(world, random);
    Map.Entry<Integer, Undetermined> ofFormulas = requireNonNull(wait);
    byte[] packed = packed(formulas);
    List<Formula> read = read(packed, formulas.size());
    for (int i = 0; i < 3; i++) {
      Map<String, @Nullable Object> values = new Inputs(random, i > 0).all();
      if (i > 1) {
        values = Missing.some(random, values);
      }
      Frame frame = world.frame(values);
      for (int at = 0; at < formulas.size(); at++) {
        frame.set(ofFormulas.getKey(), ofFormulas.getValue());
        List<@Nullable Object> told = told(formulas.get(at), frame);
        frame.set(ofFormulas.getKey(), requireNonNull(wait).getValue());
        assertThat(told(read.get(at), frame)).as(formulas.get(at).text()).isEqualTo(told);
      }
    }
    assertThat(packed(read)).isEqualTo(packed);
  }

  private static List<@Nullable Object> told(Formula formula, Frame frame) {
    return Arrays.asList(
        formula.text(),
        formula.type(),
        formula.expression(),
        formula.reads(),
        formula.value(frame),
        formula.explain(frame, "f").build(),
        formula.type().equals(Type.BOOLEAN) ? formula.contrast(frame) : null);
  }

  @Example
  void everyKindOfPartIsPacked() {
    Random random = new Random(20);
    Set<Class<?>> kinds = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      List<Formula> formulas = formulas(world(), random);
      for (Formula formula : read(packed(formulas), formulas.size())) {
        collect(formula.root(), kinds);
      }
    }
    assertThat(kinds).hasSameSizeAs(NodeKind.values());
  }

  private static void collect(Node node, Set<Class<?>> kinds) {
    kinds.add(node.getClass());
    node.parts().forEach(part -> collect(part, kinds));
  }

  private World world() {
    World world = new World(ZoneId.of("Asia/Shanghai"));
    world.language.function(
        World.at("twice"),
        "twice",
        Map.of("n", Type.NUMBER),
        "n * 2",
        "a.1",
        Optional.of(Text.of("once more")));
    wait =
        world.language.fact(
            World.at("usual wait"),
            "usual wait",
            World.DAY_COUNT,
            null,
            true,
            Optional.of("waiting days"));
    world.language.checkDefinitions();
    assertThat(world.problems.all()).isEmpty();
    return world;
  }

  private static List<Formula> formulas(World world, Random random) {
    List<Formula> formulas = new ArrayList<>();
    for (String form : Forms.names()) {
      WellTyped.Sample sample = new WellTyped(random).rooted(form, 1 + random.nextInt(4));
      formulas.add(world.formula(sample.expression(), sample.type()));
    }
    for (String call : CALLS) {
      formulas.add(
          requireNonNull(
              world.language.formula(
                  World.at("f"), call, call.contains("wait") ? World.DAY_COUNT : Type.NUMBER)));
    }
    formulas.add(formulas.get(0));
    return formulas;
  }

  private byte[] packed(List<Formula> formulas) {
    PackOutput out = new PackOutput();
    FormulaPacker packer = new FormulaPacker(out, tables::add);
    formulas.forEach(packer::formula);
    packer.missing(requireNonNull(wait).getValue());
    return out.sealed(FORMAT);
  }

  private List<Formula> read(byte[] packed, int count) {
    assertThat(PackInput.hasFormat(packed, FORMAT)).isTrue();
    FormulaUnpacker unpacker =
        new FormulaUnpacker(PackInput.of(packed), in -> tables.get(tables.size() - 1));
    List<Formula> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(unpacker.formula());
    }
    wait = Map.entry(requireNonNull(wait).getKey(), unpacker.missing());
    return read;
  }

  /** They are packed by their places: whoever moves one gives packed quotes another form. */
  @Example
  void thePlacesOfConstantsAreThoseOfTheFirstForm() {
    List<Object[]> constants =
        List.of(
            NodeKind.values(),
            Calculation.values(),
            Conversion.values(),
            dev.indemnity.core.language.Property.values(),
            Dated.values(),
            Operation.values(),
            Operator.values(),
            PackedValue.values(),
            Symbol.Origin.values(),
            Type.Kind.values());
    assertThat(constants.stream().map(Arrays::toString).toList().hashCode()).isEqualTo(1826305501);
  }

  @Example
  void aValueIsReadAsItWas() {
    List<@Nullable Object> values =
        Arrays.asList(
            null,
            true,
            false,
            Fraction.ZERO,
            Fraction.of(-7, 3),
            Fraction.of(Long.MAX_VALUE),
            Fraction.of(Long.MIN_VALUE),
            Fraction.of(BigInteger.TEN.pow(40), BigInteger.valueOf(7).pow(50)),
            "",
            "快递员 🚴",
            "快递员 🚴",
            LocalDate.of(2024, 2, 29),
            LocalDate.MIN,
            LocalDate.MAX,
            LocalTime.MAX,
            LocalDate.of(2025, 7, 1).atTime(0, 0, 0, 1).atZone(ZoneId.of("Asia/Shanghai")),
            Duration.ofSeconds(-1, 5),
            Period.of(-1, 2, 3),
            Arrays.asList("a", null, List.of()));
    PackOutput out = new PackOutput();
    values.forEach(value -> ValuePacker.write(out, value));
    PackInput in = PackInput.of(out.sealed(FORMAT));
    for (Object value : values) {
      assertThat(ValueUnpacker.read(in)).isEqualTo(value);
    }
  }

  @Example
  void whatNoFormulaHoldsIsNotPacked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValuePacker.write(new PackOutput(), (Object) 1.5))
        .withMessage("value (of Double) must be one formulas hold");
  }
}
