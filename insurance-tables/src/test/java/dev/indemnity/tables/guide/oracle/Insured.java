package dev.indemnity.tables.guide.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who is insured, on which terms and when.
 *
 * @param person the person
 * @param plan what was chosen, with nothing left open
 * @param named whether the policy names the person
 * @param insuredHeads how many people are insured
 * @param employedHeads how many people are employed
 * @param from the first instant of cover
 * @param until the first instant after it
 * @param removedOn the day from which the person is no longer covered; null: none is known
 */
public record Insured(
    Person person,
    Plan plan,
    boolean named,
    int insuredHeads,
    int employedHeads,
    LocalDateTime from,
    LocalDateTime until,
    @Nullable LocalDate removedOn) {

  /** This person with the standard plan in all that was not said. */
  public Insured whole(GuideFigures figures) {
    return new Insured(
        person, plan.whole(figures), named, insuredHeads, employedHeads, from, until, removedOn);
  }

  boolean coveredAt(LocalDateTime instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
