package dev.indemnity.tables.guide;

import static dev.indemnity.tables.guide.ForLibrary.instant;
import static dev.indemnity.tables.guide.ForLibrary.maybe;
import static dev.indemnity.tables.guide.ForLibrary.unlessZero;

import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.Incident;
import dev.indemnity.core.settlement.Injury;
import dev.indemnity.core.settlement.Notice;
import dev.indemnity.core.settlement.OtherPayments;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.guide.oracle.Loss;
import java.util.Optional;

/** Says of a claim to the library what was said to the oracle; what was not said is left out. */
final class ClaimForLibrary {
  private ClaimForLibrary() {}

  static Claim claim(Insured insured, Loss loss) {
    return Claim.builder(loss.id, insured.person().name(), loss.accident)
        .incident(incident(loss))
        .loss(loss(loss))
        .otherPayments(payments(loss))
        .notice(notice(loss))
        .build();
  }

  private static Incident incident(Loss loss) {
    return Incident.builder()
        .cause(loss.cause)
        .occurredAt(instant(loss.occurredAt))
        .diagnosedAt(maybe(loss.diagnosedAt))
        .determinedAt(maybe(loss.determinedAt))
        .lastExposureAt(maybe(loss.lastExposureAt))
        .atWork(loss.atWork)
        .workHeight(loss.height)
        .traffic(loss.traffic)
        .policeCalled(loss.policeCalled)
        .build();
  }

  private static dev.indemnity.core.settlement.Loss loss(Loss loss) {
    dev.indemnity.core.settlement.Loss.Builder said =
        dev.indemnity.core.settlement.Loss.builder()
            .died(loss.deathAt != null)
            .deathAt(maybe(loss.deathAt))
            .suddenDeath(Optional.ofNullable(loss.suddenDeath))
            .grade(Optional.ofNullable(loss.grade))
            .injuries(loss.injuries.stream().map(ClaimForLibrary::injury).toList())
            .gradingStandard(unlessEmpty(loss.gradingStandard))
            .actualOccupation(unlessEmpty(loss.actualOccupation))
            .medicalCost(unlessZero(loss.medicalCost))
            .outOfCatalogueCost(unlessZero(loss.outOfCatalogue))
            .unreasonableCost(unlessZero(loss.unreasonable));
    if (loss.admittedOn == null) {
      return said.hospitalDays(loss.hospitalDays).restDays(loss.restDays).build();
    }
    return said.admittedOn(loss.admittedOn)
        .dischargedOn(Optional.ofNullable(loss.dischargedOn))
        .restEndsOn(Optional.ofNullable(loss.restEndsOn))
        .build();
  }

  private static Injury injury(Loss.Injury injury) {
    return Injury.builder()
        .grade(injury.grade())
        .part(injury.part())
        .nature(injury.nature())
        .build();
  }

  private static OtherPayments payments(Loss loss) {
    return OtherPayments.builder()
        .statutoryRoute(loss.route)
        .statutoryPaid(unlessZero(loss.statutoryMedical))
        .statutoryDisabilityPaid(unlessZero(loss.statutoryDisability))
        .statutoryDeathPaid(unlessZero(loss.statutoryDeath))
        .statutoryLostTimePaid(unlessZero(loss.statutoryLostTime))
        .thirdPartyPaid(unlessZero(loss.thirdParty))
        .build();
  }

  private static Notice notice(Loss loss) {
    return Notice.builder()
        .knownAt(maybe(loss.knownAt))
        .reportedAt(maybe(loss.reportedAt))
        .lateIntentionally(loss.intentionally)
        .lateByGrossNegligence(loss.grossly)
        .insurerKnew(loss.insurerKnew)
        .unverifiableShare(loss.unverifiable)
        .trafficDetermination(loss.determination)
        .trafficMediation(loss.mediation)
        .build();
  }

  private static Optional<String> unlessEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
