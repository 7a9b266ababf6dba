package dev.indemnity.core.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts that editions of this field have in common, by the names they share. An edition may
 * leave any of them out and declare others of its own; what a name means to it, and what stands for
 * a fact that is not given, is the edition's to say.
 *
 * <p>Amounts are in the currency of the edition, instants are exact to the nanosecond, days are
 * those of its zone. Amounts and counts are never negative.
 */
public final class Vocabulary {
  private static final Map<String, Word> WORDS = new LinkedHashMap<>();

  /** Kind of the company that buys; a name the edition lists. */
  public static final FactKey<String> EMPLOYER_KIND =
      text("employer.kind", "kind of the company that buys");

  /** Industry of the company that buys; a name the edition lists. */
  public static final FactKey<String> EMPLOYER_INDUSTRY =
      text("employer.industry", "industry of the company that buys");

  /** Day the company that buys was founded. */
  public static final FactKey<LocalDate> EMPLOYER_FOUNDED_ON =
      day("employer.foundedOn", "day the company was founded");

  /** Registered capital of the company that buys; not negative. */
  public static final FactKey<Money> EMPLOYER_REGISTERED_CAPITAL =
      amount("employer.registeredCapital", "registered capital of the company");

  /** How many people the company employs, insured or not. */
  public static final FactKey<Integer> EMPLOYER_EMPLOYED_HEADS =
      count("employer.employedHeads", "how many people are employed");

  /** How many of its people the company insures. */
  public static final FactKey<Integer> EMPLOYER_INSURED_HEADS =
      count("employer.insuredHeads", "how many people are insured");

  /** Day the application was made, in the zone of the edition. */
  public static final FactKey<LocalDate> APPLICATION_DATE =
      day("application.date", "day of the application");

  /**
   * Who the worker is; personal. Identity goes by the person of a member or claim: this is only for
   * editions whose formulas read it.
   */
  public static final FactKey<String> WORKER_PERSON =
      text("worker.person", "who the worker is, to tell one person from another");

  /** Declared occupation; a name the edition lists. */
  public static final FactKey<String> WORKER_OCCUPATION =
      text("worker.occupation", "declared occupation");

  /** Day of birth; personal. */
  public static final FactKey<LocalDate> WORKER_BIRTH_DATE =
      day("worker.birthDate", "day of birth");

  /** Greatest height in metres at which the person is declared to work; 0: no work at height. */
  public static final FactKey<BigDecimal> WORKER_WORK_HEIGHT =
      quantity("worker.workHeight", "metres at which the person is declared to work");

  /** Whether the person is in social insurance, its medical branch included. */
  public static final FactKey<Boolean> WORKER_SOCIAL_INSURED =
      flag("worker.socialInsured", "whether the person is in social insurance");

  /** Whether the policy names the person. */
  public static final FactKey<Boolean> WORKER_NAMED =
      flag("worker.named", "whether the policy names the person");

  /**
   * Shares the person holds under other overlapping policies of the same product; those on this
   * roster are not counted.
   */
  public static final FactKey<Integer> WORKER_SHARES_HELD =
      count("worker.sharesHeld", "shares held under other overlapping policies");

  /** Most that is paid for a death, per person. */
  public static final FactKey<Money> PLAN_DEATH_LIMIT =
      amount("plan.deathLimit", "death limit per person");

  /** Most that is paid for medical costs, per person. */
  public static final FactKey<Money> PLAN_MEDICAL_LIMIT =
      amount("plan.medicalLimit", "medical limit per person");

  /** Part of the medical costs above the deductible that is paid; 0.9 is 90 percent. */
  public static final FactKey<BigDecimal> PLAN_MEDICAL_RATIO =
      quantity("plan.medicalRatio", "part of the medical costs that is paid");

  /** Part of the medical costs that is never paid. */
  public static final FactKey<Money> PLAN_MEDICAL_DEDUCTIBLE =
      amount("plan.medicalDeductible", "deductible on medical costs");

  /**
   * Part of costs outside the social insurance catalogue that the plan counts; 0.5 is 50 percent.
   */
  public static final FactKey<BigDecimal> PLAN_OUT_OF_CATALOGUE_RATIO =
      quantity("plan.outOfCatalogueRatio", "part of out-of-catalogue costs the plan counts");

  /** Lost days, counted from the first, for which nothing is paid. */
  public static final FactKey<Integer> PLAN_WAITING_DAYS =
      count("plan.waitingDays", "lost days for which nothing is paid");

  /** Amount paid for each lost day after the waiting days. */
  public static final FactKey<Money> PLAN_DAILY_ALLOWANCE =
      amount("plan.dailyAllowance", "allowance for each lost day");

  /** Scale that turns disability grades into parts of the limit; a name the edition lists. */
  public static final FactKey<String> PLAN_DISABILITY_SCALE =
      text("plan.disabilityScale", "scale of the disability benefit");

  /** When the order was placed. */
  public static final FactKey<ZonedDateTime> ORDER_PLACED_AT =
      instant("order.placedAt", "when the order was placed");

  /** When the premium was paid; {@code null}: known not to be paid yet. */
  public static final FactKey<ZonedDateTime> ORDER_PAID_AT =
      instant("order.paidAt", "when the premium was paid");

  /** Working days after the order, in any order, as far as cover may need to be counted. */
  public static final FactKey<List<LocalDate>> ORDER_WORKING_DAYS =
      list("order.workingDays", "calendar of working days after the order");

  /** First day that is covered. */
  public static final FactKey<LocalDate> TERM_START =
      day("term.start", "first day that is covered");

  /** First day that is no longer covered; {@code null}: known not to be set. */
  public static final FactKey<LocalDate> TERM_END =
      day("term.end", "first day that is no longer covered");

  /** First day on which a person who was removed is no longer covered. */
  public static final FactKey<LocalDate> REMOVAL_ON =
      day("removal.on", "first day a removed person is no longer covered");

  /** What caused the harm; a name the edition lists. */
  public static final FactKey<String> INCIDENT_CAUSE =
      text("incident.cause", "what caused the harm");

  /** When the accident happened or the illness set in. */
  public static final FactKey<ZonedDateTime> INCIDENT_OCCURRED_AT =
      instant("incident.occurredAt", "when the accident happened or the illness set in");

  /** When the illness or disease was first diagnosed. */
  public static final FactKey<ZonedDateTime> INCIDENT_DIAGNOSED_AT =
      instant("incident.diagnosedAt", "when the illness or disease was first diagnosed");

  /** When the disease was officially found to be occupational. */
  public static final FactKey<ZonedDateTime> INCIDENT_DETERMINED_AT =
      instant("incident.determinedAt", "when the disease was officially determined");

  /** When the person was last exposed to what caused the disease. */
  public static final FactKey<ZonedDateTime> INCIDENT_LAST_EXPOSURE_AT =
      instant("incident.lastExposureAt", "last exposure to what caused the disease");

  /** Whether it happened in the course of work. */
  public static final FactKey<Boolean> INCIDENT_AT_WORK =
      flag("incident.atWork", "whether it happened in the course of work");

  /** Height in metres that was found for the work at the accident; 0: none. */
  public static final FactKey<BigDecimal> INCIDENT_WORK_HEIGHT =
      quantity("incident.workHeight", "metres found for the work at the accident");

  /** Whether it was found to have happened at height. */
  public static final FactKey<Boolean> INCIDENT_AT_HEIGHT =
      flag("incident.atHeight", "whether it was found to have happened at height");

  /** Whether it was a traffic accident. */
  public static final FactKey<Boolean> INCIDENT_TRAFFIC =
      flag("incident.traffic", "whether it was a traffic accident");

  /** Whether it is shown that the police were called. */
  public static final FactKey<Boolean> INCIDENT_POLICE_CALLED =
      flag("incident.policeCalled", "whether the police were shown to be called");

  /** Whether the person died. */
  public static final FactKey<Boolean> CLAIM_DIED = flag("claim.died", "whether the person died");

  /** When the person died. */
  public static final FactKey<ZonedDateTime> CLAIM_DEATH_AT =
      instant("claim.deathAt", "when the person died");

  /** Whether the death was found to be a sudden death as the policy defines it. */
  public static final FactKey<Boolean> CLAIM_SUDDEN_DEATH =
      flag("claim.suddenDeath", "whether it was found to be a sudden death");

  /**
   * Disability grade of all injuries together, as an appraisal states it; {@code null}: none does.
   */
  public static final FactKey<Integer> CLAIM_GRADE =
      count("claim.grade", "disability grade of all injuries together");

  /** Standard the grade was found under; a name the edition lists. */
  public static final FactKey<String> CLAIM_GRADING_STANDARD =
      text("claim.gradingStandard", "standard the grade was found under");

  /** The single injuries, each with the facts {@code injury.*}. */
  public static final FactKey<List<Facts>> CLAIM_INJURIES =
      list("claim.injuries", "the single injuries");

  /** Occupation really followed at the time; a name the edition lists. */
  public static final FactKey<String> CLAIM_ACTUAL_OCCUPATION =
      text("claim.actualOccupation", "occupation really followed at the time");

  /** Medical costs in all, before anyone paid any of them. */
  public static final FactKey<Money> CLAIM_MEDICAL_COST =
      amount("claim.medicalCost", "medical costs in all");

  /** Part of the medical costs outside the social insurance catalogue. */
  public static final FactKey<Money> CLAIM_OUT_OF_CATALOGUE_COST =
      amount("claim.outOfCatalogueCost", "medical costs outside the social catalogue");

  /** Part of the medical costs found not reasonable. */
  public static final FactKey<Money> CLAIM_UNREASONABLE_COST =
      amount("claim.unreasonableCost", "medical costs found not reasonable");

  /** Days in hospital. */
  public static final FactKey<Integer> CLAIM_HOSPITAL_DAYS =
      count("claim.hospitalDays", "days in hospital");

  /** Days of rest after hospital. */
  public static final FactKey<Integer> CLAIM_REST_DAYS =
      count("claim.restDays", "days of rest after hospital");

  /** Day of admission to hospital; {@code null}: known to be unstated. */
  public static final FactKey<LocalDate> CLAIM_ADMITTED_ON =
      day("claim.admittedOn", "day of admission to hospital");

  /** Day of discharge from hospital; {@code null}: known to be unstated. */
  public static final FactKey<LocalDate> CLAIM_DISCHARGED_ON =
      day("claim.dischargedOn", "day of discharge from hospital");

  /** Last day of rest, itself included; {@code null}: known to be unstated. */
  public static final FactKey<LocalDate> CLAIM_REST_ENDS_ON =
      day("claim.restEndsOn", "last day of rest");

  /** How the claim on social insurance stands; a name the edition lists. */
  public static final FactKey<String> CLAIM_STATUTORY_ROUTE =
      text("claim.statutoryRoute", "how the claim on social insurance stands");

  /** Medical costs that social insurance paid. */
  public static final FactKey<Money> CLAIM_STATUTORY_PAID =
      amount("claim.statutoryPaid", "medical costs that social insurance paid");

  /** What social insurance paid for the disability. */
  public static final FactKey<Money> CLAIM_STATUTORY_DISABILITY_PAID =
      amount("claim.statutoryDisabilityPaid", "social insurance paid for the disability");

  /** What social insurance paid for the death. */
  public static final FactKey<Money> CLAIM_STATUTORY_DEATH_PAID =
      amount("claim.statutoryDeathPaid", "social insurance paid for the death");

  /** What social insurance paid for lost time. */
  public static final FactKey<Money> CLAIM_STATUTORY_LOST_TIME_PAID =
      amount("claim.statutoryLostTimePaid", "social insurance paid for lost time");

  /** What third parties paid for the accident. */
  public static final FactKey<Money> CLAIM_THIRD_PARTY_PAID =
      amount("claim.thirdPartyPaid", "what third parties paid for the accident");

  /** When whoever is insured knew or should have known; {@code null}: known to be unstated. */
  public static final FactKey<ZonedDateTime> CLAIM_KNOWN_AT =
      instant("claim.knownAt", "when the insured knew or should have known");

  /** When the insurer was told; {@code null}: known to be unstated. */
  public static final FactKey<ZonedDateTime> CLAIM_REPORTED_AT =
      instant("claim.reportedAt", "when the insurer was told");

  /** Whether the insurer was told late on purpose. */
  public static final FactKey<Boolean> CLAIM_LATE_INTENTIONALLY =
      flag("claim.lateIntentionally", "whether it was reported late on purpose");

  /** Whether the insurer was told late by gross negligence. */
  public static final FactKey<Boolean> CLAIM_LATE_BY_GROSS_NEGLIGENCE =
      flag("claim.lateByGrossNegligence", "whether gross negligence made the report late");

  /** Whether the insurer knew or should have known in time from elsewhere. */
  public static final FactKey<Boolean> CLAIM_INSURER_KNEW =
      flag("claim.insurerKnew", "whether the insurer knew in time from elsewhere");

  /** Part of the claim that lateness left unverifiable; 0.2 is 20 percent. */
  public static final FactKey<BigDecimal> CLAIM_UNVERIFIABLE_SHARE =
      quantity("claim.unverifiableShare", "part of the claim lateness left unverifiable");

  /** Whether the determination of a traffic accident was supplied. */
  public static final FactKey<Boolean> CLAIM_TRAFFIC_DETERMINATION =
      flag("claim.trafficDetermination", "whether the traffic determination was supplied");

  /** Whether the mediation document of a traffic accident was supplied. */
  public static final FactKey<Boolean> CLAIM_TRAFFIC_MEDIATION =
      flag("claim.trafficMediation", "whether the traffic mediation was supplied");

  /** Day payment was asked for; {@code null}: known to be unstated. */
  public static final FactKey<LocalDate> CLAIM_FILED_ON =
      day("claim.filedOn", "day payment was asked for");

  /** Last day of the limitation period, itself included; {@code null}: known to be unstated. */
  public static final FactKey<LocalDate> CLAIM_LIMITATION_ENDS_ON =
      day("claim.limitationEndsOn", "last day of the limitation period");

  /** Disability grade of the one injury. */
  public static final FactKey<Integer> INJURY_GRADE =
      count("injury.grade", "disability grade of the injury");

  /** Part of the body that is injured. */
  public static final FactKey<String> INJURY_PART = text("injury.part", "injured part of the body");

  /** Nature of the injury. */
  public static final FactKey<String> INJURY_NATURE = text("injury.nature", "nature of the injury");

  private static final List<FactKey<?>> KEYS = everyKey();

  private Vocabulary() {}

  /** A key and what it means. */
  private record Word(FactKey<?> key, String meaning) {}

  /** {@return every key, unmodifiable, those of one group together} */
  public static List<FactKey<?>> keys() {
    return KEYS;
  }

  /**
   * What a fact is, in a few English words.
   *
   * @param key one of {@link #keys()}
   * @return the words, without a full stop
   * @throws IllegalArgumentException if the key is none of these
   */
  public static String meaning(FactKey<?> key) {
    Word word = WORDS.get(key.name());
    if (word == null || !word.key().equals(key)) {
      throw new IllegalArgumentException("key (" + key + ") must be one of the vocabulary");
    }
    return word.meaning();
  }

  /**
   * The same facts, unless an amount or count of the vocabulary among them is negative, which no
   * edition could give a meaning.
   *
   * @param facts the facts; keys that are not of the vocabulary are left alone
   * @return the facts
   * @throws IllegalArgumentException where one is negative
   */
  public static Facts check(Facts facts) {
    for (String name : facts.keys()) {
      Object value = facts.get(name);
      if (WORDS.containsKey(name) && isNegative(value)) {
        Object shown = value instanceof Money amount ? amount.getAmount() : value;
        throw new IllegalArgumentException(name + " (" + shown + ") must not be negative");
      }
    }
    return facts;
  }

  /** Heights and ratios are not looked at: the edition's ranges say what they can be. */
  private static boolean isNegative(@Nullable Object value) {
    return (value instanceof Money amount && amount.isNegative())
        || (value instanceof Integer count && count < 0);
  }

  private static List<FactKey<?>> everyKey() {
    List<FactKey<?>> keys = new ArrayList<>();
    for (Word word : WORDS.values()) {
      keys.add(word.key());
    }
    return Collections.unmodifiableList(keys);
  }

  private static FactKey<String> text(String name, String meaning) {
    return key(name, String.class, meaning);
  }

  private static FactKey<LocalDate> day(String name, String meaning) {
    return key(name, LocalDate.class, meaning);
  }

  private static FactKey<ZonedDateTime> instant(String name, String meaning) {
    return key(name, ZonedDateTime.class, meaning);
  }

  private static FactKey<Money> amount(String name, String meaning) {
    return key(name, Money.class, meaning);
  }

  private static FactKey<Integer> count(String name, String meaning) {
    return key(name, Integer.class, meaning);
  }

  private static FactKey<BigDecimal> quantity(String name, String meaning) {
    return key(name, BigDecimal.class, meaning);
  }

  private static FactKey<Boolean> flag(String name, String meaning) {
    return key(name, Boolean.class, meaning);
  }

  /** The class of a list does not know its elements: the declaration of the key does. */
  @SuppressWarnings("unchecked")
  private static <E> FactKey<List<E>> list(String name, String meaning) {
    return key(name, (Class<List<E>>) (Class<?>) List.class, meaning);
  }

  private static <T> FactKey<T> key(String name, Class<T> type, String meaning) {
    FactKey<T> key = FactKey.of(name, type);
    WORDS.put(name, new Word(key, meaning));
    return key;
  }
}
