package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is paid on claims, one after the other. It remembers what each used of the limits. */
public final class ClaimOracle {
  private static final String REFUSED = "REFUSED";

  private final GuideFigures figures;
  private final Map<String, UsedUp> ledger = new HashMap<>();

  /** With these figures, and nothing used yet. */
  public ClaimOracle(GuideFigures figures) {
    this.figures = figures;
  }

  /** Gives back what a person's claim used. */
  public void forget(Insured insured, String claim) {
    usedBy(insured).forget(claim);
  }

  private UsedUp usedBy(Insured insured) {
    return ledger.computeIfAbsent(insured.person().name(), name -> new UsedUp());
  }

  /** Settles a claim. */
  public Answer.Settled settle(Insured insured, Loss loss) {
    Findings findings = new Findings(figures, insured, loss);
    Map<String, String> reasons = new ClaimRules(findings).reasons();
    if (!Answer.outcome(reasons).equals("DONE")) {
      return nothing(reasons);
    }
    UsedUp used = usedBy(insured);
    Benefits benefits = new Benefits(findings, used);
    List<Answer.Line> lines = new ArrayList<>();
    Items items = new Items(figures);
    for (String benefit : benefits.due()) {
      Map<String, String> against = new BenefitRules(findings, used).reasons(benefit);
      Optional<BigDecimal> amount = Optional.empty();
      if (against.isEmpty()) {
        Quotient exact = benefits.worth(benefit);
        if (exact.sign() < 0) {
          against.put("negative-amount", "REFERRED");
        } else {
          benefits.use(benefit);
          amount = Optional.of(items.add(benefit, exact));
        }
      }
      lines.add(new Answer.Line(benefit, against, amount));
    }
    if (lines.isEmpty()) {
      reasons.put("no-benefit-due", REFUSED);
      return nothing(reasons);
    }
    boolean closed = lines.stream().allMatch(line -> line.amount().isPresent() || isRefused(line));
    return new Answer.Settled(
        outcome(lines),
        reasons,
        lines,
        closed && !items.none() ? Optional.of(items.total()) : Optional.empty(),
        items.total());
  }

  private static Answer.Settled nothing(Map<String, String> reasons) {
    return new Answer.Settled(
        Answer.outcome(reasons), reasons, List.of(), Optional.empty(), BigDecimal.ZERO.setScale(2));
  }

  /** Benefits that are refused leave the others alone, unless all are. */
  private static String outcome(List<Answer.Line> lines) {
    return lines.stream()
        .filter(line -> !isRefused(line))
        .map(line -> Answer.outcome(line.reasons()))
        .reduce(Answer::graver)
        .orElse(REFUSED);
  }

  private static boolean isRefused(Answer.Line line) {
    return Answer.outcome(line.reasons()).equals(REFUSED);
  }
}
