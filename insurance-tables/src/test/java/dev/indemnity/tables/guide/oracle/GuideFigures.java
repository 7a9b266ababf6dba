package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers the oracle reckons with: those of the guide, read in its text, until somebody changes
 * them. Which reading of a silent point holds is kept by its code; a code that is not there stands
 * for the first of its readings.
 */
public final class GuideFigures {
  public int lowerMinimumHeads = 5;
  public int upperMinimumHeads = 10;
  public List<String> upperClasses = List.of("5", "6");
  public int sharesPerPerson = 1;

  public BigDecimal lowestDeathLimit = new BigDecimal("100000");
  public BigDecimal highestDeathLimit = new BigDecimal("1200000");
  public BigDecimal lowestMedicalLimit = new BigDecimal("10000");
  public BigDecimal highestMedicalLimit = new BigDecimal("150000");
  public BigDecimal medicalDeductible = new BigDecimal("100");
  public BigDecimal medicalRatio = BigDecimal.ONE;
  public int waitingDays = 5;
  public BigDecimal daily = new BigDecimal("100");
  public int daysPerAccident = 90;
  public int daysPerPeriod = 180;
  public int upgradedWaitingDays = 0;
  public BigDecimal lowestUpgradedDaily = new BigDecimal("100");
  public BigDecimal highestUpgradedDaily = new BigDecimal("200");
  public BigDecimal suddenDeathRatio = new BigDecimal("0.20");
  public Duration suddenDeathWithin = Duration.parse("PT48H");

  public int periodMonths = 12;
  public int daysOfYear = 365;
  public BigDecimal heightThreshold = new BigDecimal("2");
  public String heightClass = "6";
  public String steelRow = "steel erection";

  public LocalTime cutOff = LocalTime.of(13, 0);
  public int daysBeforeCutOff = 2;
  public int daysAfterCutOff = 3;
  public Duration reportWithin = Duration.parse("PT24H");
  public int lateDeathDays = 180;

  public int youngMonths = 3;
  public BigDecimal smallCapital = new BigDecimal("1000000");
  public List<String> refusedKinds = List.of("人资", "劳务", "企业管理");
  public List<String> refusedIndustries = List.of("个体工商户", "保险机构");

  public final Map<String, String> classes = Occupations.classes();
  public final Set<String> refusedOccupations = new LinkedHashSet<>(Occupations.REFUSED);
  public final Set<String> refusedWithin = new LinkedHashSet<>(Occupations.REFUSED_WITHIN);
  public final Set<String> nearRefused = new LinkedHashSet<>(Occupations.NEAR_REFUSED);
  public final Set<String> withoutClass = new LinkedHashSet<>(Set.of(Occupations.WELDER));
  public final Set<String> steel = new LinkedHashSet<>(Occupations.STEEL);
  public final Set<String> listed = new LinkedHashSet<>();

  /** Price rows by class. */
  public final Map<String, String> priceRows = new LinkedHashMap<>();

  /** Yearly premiums by price row and death limit. */
  public final Map<String, TreeMap<BigDecimal, BigDecimal>> premiums = new LinkedHashMap<>();

  /** Shares of the death limit by scale; the first is that of grade 1. */
  public final Map<String, List<BigDecimal>> scales = new LinkedHashMap<>();

  /** Shares of a yearly premium; the first is that of one month begun. */
  public final List<BigDecimal> shortRates =
      decimals("0.10 0.20 0.30 0.40 0.50 0.60 0.70 0.80 0.85 0.90 0.95 1.00");

  /** How items are rounded, by the line or benefit; to the fen unless it is here. */
  public final Map<String, Step> rounding = new HashMap<>();

  /** Benefits the guide has not, in the order they are settled after those it has. */
  public final List<AddedLine> added = new ArrayList<>();

  private final Map<String, String> readings = new HashMap<>();

  /** The figures of the guide. */
  public GuideFigures() {
    priceRows.putAll(Map.of("1-2", "1-2", "3", "3", "4", "4", "5", "5", "6", "6 and height"));
    premiums("1-2", "76", "276", "616");
    premiums("3", "136", "486", "1316");
    premiums("4", "156", "556", "1616");
    premiums("5", "316", "1156", "3166");
    premiums("6 and height", "406", "1966", "4556");
    premiums("steel erection", "516", "2166", "5166");
    scales.put("standard", decimals("1.00 0.80 0.70 0.60 0.50 0.40 0.30 0.20 0.10 0.05"));
    scales.put("grade 10 raised", decimals("1.00 0.80 0.70 0.60 0.50 0.40 0.30 0.20 0.10 0.10"));
    listed.addAll(classes.keySet());
    listed.addAll(refusedOccupations);
    listed.addAll(refusedWithin);
    listed.addAll(withoutClass);
  }

  private void premiums(String row, String at100, String at500, String at1200) {
    TreeMap<BigDecimal, BigDecimal> byLimit = new TreeMap<>();
    byLimit.put(new BigDecimal("100000"), new BigDecimal(at100));
    byLimit.put(new BigDecimal("500000"), new BigDecimal(at500));
    byLimit.put(new BigDecimal("1200000"), new BigDecimal(at1200));
    premiums.put(row, byLimit);
  }

  private static List<BigDecimal> decimals(String numbers) {
    List<BigDecimal> decimals = new ArrayList<>();
    for (String each : numbers.split(" ", -1)) {
      decimals.add(new BigDecimal(each));
    }
    return decimals;
  }

  /** Chooses a reading of a silent point. */
  public void read(String code, String reading) {
    readings.put(code, reading);
  }

  /** Whether a reading was chosen that is not the first. */
  boolean reads(String code, String reading) {
    return reading.equals(readings.get(code));
  }

  /** Whether nobody chose another reading than the first. */
  boolean usual(String code) {
    return !readings.containsKey(code);
  }

  /** How an item of a line or benefit is rounded. */
  Step rounding(String item) {
    return rounding.getOrDefault(item, Step.FEN);
  }

  /** Whether an occupation is on the list of the refused. */
  public boolean refuses(String occupation) {
    return refusedOccupations.contains(occupation) || refusedWithin.contains(occupation);
  }
}
