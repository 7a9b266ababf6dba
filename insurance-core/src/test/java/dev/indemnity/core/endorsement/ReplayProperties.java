package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PolicyTerms.EditionChange;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.TermAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A change prices what it touches; all of it priced anew comes to the same. */
class ReplayProperties {
  private static final Scheme OWN_PRICES = scheme("1", "worker.price * 2", LocalDate.EPOCH);
  private static final Scheme BY_HEADS =
      scheme("1", "worker.price * count(roster)", LocalDate.EPOCH);

  private static Scheme scheme(String label, String price, LocalDate inForceFrom) {
    return Scheme.resolve(
        ShiftPlan.edition(
                ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM)
                    .editionChange(EditionChange.ON_THE_DAY)
                    .addKept(
                        TermAmount.builder()
                            .id("short-rate")
                            .addOn(Occasion.REMOVAL)
                            .amount("full * min(1, interval.monthsBegun * 0.15)")
                            .round(ShiftPlan.FEN)
                            .build())
                    .minimum(
                        TermAmount.builder()
                            .id("minimum")
                            .amount("head * 200")
                            .round(ShiftPlan.FEN)
                            .build())
                    .build())
            .label(label)
            .inForceFrom(inForceFrom)
            .putParameters("head", Parameter.builder().type(Type.MONEY).value("7.77").build())
            .premium(
                List.of(
                    ShiftPlan.line("own", price),
                    PremiumLine.builder()
                        .id("fee")
                        .perPerson(false)
                        .amount("head * count(roster)")
                        .round(ShiftPlan.FEN)
                        .build()))
            .build());
  }

  @Property(tries = 150)
  void pricedAnewItIsTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Shifts shifts = Shifts.random(random);
    boolean byHeads = random.nextBoolean();
    PolicyState state =
        ShiftPlan.conclude(
            byHeads ? BY_HEADS : OWN_PRICES, shifts.inception, shifts.expiry, shifts.members());
    int goesOver = random.nextInt(16);
    for (int i = random.nextInt(12); i > 0; i--) {
      if (i == goesOver) {
        Scheme other =
            scheme(
                "2", byHeads ? "worker.price * count(roster)" : "worker.price", shifts.day(random));
        state = Endorsements.adopt(state, other).state().orElseThrow();
      }
      Shifts.Told told = shifts.change(random);
      state = ShiftPlan.ask(state, told.change(), told.on()).state().orElseThrow();
      assertThat(lines(state.ledger().lines(), shifts)).isEqualTo(lines(anew(state), shifts));
    }
  }

  private static List<LedgerLine> anew(PolicyState state) {
    Timeline timeline = Timeline.of(state.basis(), state.accepted());
    Rosters rosters = new Rosters(state.basis(), timeline);
    return Pricing.of(rosters, Priced.NOTHING, state.inception()).lines();
  }

  private static List<String> lines(List<LedgerLine> lines, Shifts shifts) {
    LocalDate middle = shifts.inception.plusDays(shifts.days() / 2);
    List<String> texts = new ArrayList<>();
    for (LedgerLine line : lines) {
      texts.add(
          line.person() + " " + line.edition() + " " + line + " earned " + line.earned(middle));
    }
    return texts;
  }
}
