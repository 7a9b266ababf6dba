package dev.indemnity.tables.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.renaming.Asked;
import dev.indemnity.tables.renaming.RenamedEdition;
import dev.indemnity.tables.renaming.RenamedInputs;
import dev.indemnity.tables.renaming.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever an edition is changed to and asked, it answers the same under other names. */
class RenamedGuideProperties {
  private static final int CHANGES = 3;
  private static final int CLAIMS = 4;

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void aChangedEditionAnswersTheSameUnderOtherNames(@ForAll long seed, @ForAll boolean newNames) {
    Draw draw = new Draw(new Random(seed));
    GuideFigures figures = new GuideFigures();
    SchemeEdition edition = Changed.edition(draw, figures, CHANGES).edition();
    Renaming renaming =
        newNames ? Renaming.toNewNames(edition) : Renaming.toEachOthersNames(edition);
    Scheme scheme = Scheme.resolve(edition);
    Asked asked =
        new Asked(
            scheme,
            Scheme.resolve(RenamedEdition.of(edition, renaming)),
            new RenamedInputs(edition, renaming),
            renaming);

    RosterDraw rosters = new RosterDraw(draw, figures);
    assertSame(
        asked.application(
            ForLibrary.application(rosters.company(), rosters.plan(), rosters.roster()), false));
    assertSame(asked.application(ForLibrary.ordered(rosters.order()), false));
    ClaimDraw claims = new ClaimDraw(draw, figures);
    List<Insured> insured = claims.insured();
    Policy policy = ForLibrary.policy(insured);
    List<Claim> first = claims(claims, insured, draw, 0);
    ClaimLedger ledger = Payouts.settle(scheme, policy, first, ClaimLedger.empty()).ledger();
    assertSame(asked.settlement(policy, claims(claims, insured, draw, CLAIMS), ledger, false));
  }

  private static List<Claim> claims(ClaimDraw claims, List<Insured> insured, Draw draw, int from) {
    List<Claim> drawn = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      Insured person = draw.one(insured);
      drawn.add(ClaimForLibrary.claim(person, claims.loss(person, from + i)));
    }
    return drawn;
  }

  private static void assertSame(Asked.Both answers) {
    assertThat(answers.renamed()).isEqualTo(answers.original());
  }
}
