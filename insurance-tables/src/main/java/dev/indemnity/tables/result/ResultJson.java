package dev.indemnity.tables.result;

import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.eligibility.InsurerDecision;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Settlement;

/**
 * Writes results as JSON and reads them back: what is read equals what was written.
 *
 * <p>The form is that of the package. It holds who stands on a roster and what claims are paid, for
 * callers who store it: it is as confidential as the result.
 *
 * <p>Writing works out what a result defers: the conventions that mattered and, unless they are
 * left out, the derivations. It throws {@link IllegalArgumentException} where a result could not be
 * read back: amounts in several currencies, half of a surrogate pair in a text, numbers of more
 * than 10,000 characters, derivations out of bounds, or a text beyond the bounds of JSON that is
 * read (8 MiB; some 40,000 rows of a roster without derivations).
 *
 * <p>Reading throws {@link BrokenResultException} where a text is not of the form, with every
 * problem it has.
 */
public final class ResultJson {
  /** Whether a text tells how a result came about. */
  public enum Derivations {
    /** It does. */
    KEPT,
    /**
     * It does not, and is shorter. What is read has no derivations; an amount has a single step
     * that names it and its value.
     */
    LEFT_OUT
  }

  private ResultJson() {}

  /**
   * Writes a decision with its derivations.
   *
   * @param decision the decision
   * @return its JSON form
   */
  public static String write(EligibilityDecision decision) {
    return write(decision, Derivations.KEPT);
  }

  /**
   * Writes a decision.
   *
   * @param decision the decision
   * @param derivations whether to tell how it came about
   * @return its JSON form
   */
  public static String write(EligibilityDecision decision, Derivations derivations) {
    Writing writing = new Writing(derivations);
    return text(
        Kind.ELIGIBILITY, decision.edition(), writing, EligibilityForm.write(decision, writing));
  }

  /**
   * Writes a quote with its derivations.
   *
   * @param quote the quote
   * @return its JSON form
   */
  public static String write(PremiumQuote quote) {
    return write(quote, Derivations.KEPT);
  }

  /**
   * Writes a quote.
   *
   * @param quote the quote
   * @param derivations whether to tell how it came about
   * @return its JSON form
   */
  public static String write(PremiumQuote quote, Derivations derivations) {
    Writing writing = new Writing(derivations);
    return text(Kind.PREMIUM, quote.edition(), writing, PremiumForm.write(quote, writing));
  }

  /**
   * Writes when cover runs, with its derivations.
   *
   * @param coverage when cover runs
   * @return its JSON form
   */
  public static String write(Coverage coverage) {
    return write(coverage, Derivations.KEPT);
  }

  /**
   * Writes when cover runs.
   *
   * @param coverage when cover runs
   * @param derivations whether to tell how it came about
   * @return its JSON form
   */
  public static String write(Coverage coverage, Derivations derivations) {
    Writing writing = new Writing(derivations);
    return text(Kind.COVERAGE, coverage.edition(), writing, CoverageForm.write(coverage, writing));
  }

  /**
   * Writes a settlement with its derivations.
   *
   * @param settlement the settlement
   * @return its JSON form
   */
  public static String write(Settlement settlement) {
    return write(settlement, Derivations.KEPT);
  }

  /**
   * Writes a settlement.
   *
   * @param settlement the settlement
   * @param derivations whether to tell how it came about
   * @return its JSON form
   */
  public static String write(Settlement settlement, Derivations derivations) {
    Writing writing = new Writing(derivations);
    return text(
        Kind.SETTLEMENT, settlement.edition(), writing, SettlementForm.write(settlement, writing));
  }

  /**
   * Writes who bears what is owed, with its derivations.
   *
   * @param allocation the allocation
   * @return its JSON form
   */
  public static String write(Allocation allocation) {
    return write(allocation, Derivations.KEPT);
  }

  /**
   * Writes who bears what is owed.
   *
   * @param allocation the allocation
   * @param derivations whether to tell how it came about
   * @return its JSON form
   */
  public static String write(Allocation allocation, Derivations derivations) {
    Writing writing = new Writing(derivations);
    return text(
        Kind.ALLOCATION, allocation.edition(), writing, AllocationForm.write(allocation, writing));
  }

  /**
   * Writes whether an insurer qualifies, with its derivations.
   *
   * @param decision the decision
   * @return its JSON form
   */
  public static String write(InsurerDecision decision) {
    return write(decision, Derivations.KEPT);
  }

  /**
   * Writes whether an insurer qualifies.
   *
   * @param decision the decision
   * @param derivations whether to tell how it came about
   * @return its JSON form
   */
  public static String write(InsurerDecision decision, Derivations derivations) {
    Writing writing = new Writing(derivations);
    return text(Kind.INSURER, decision.edition(), writing, InsurerForm.write(decision, writing));
  }

  /**
   * Writes how the change of a policy came out and what it moves; not the policy, which is made of
   * its application and its changes.
   *
   * @param decision the decision
   * @return its JSON form
   */
  public static String write(EndorsementDecision decision) {
    Writing writing = new Writing(Derivations.LEFT_OUT);
    return text(
        Kind.ENDORSEMENT, decision.edition(), writing, EndorsementForm.write(decision, writing));
  }

  /**
   * Writes a ledger.
   *
   * @param ledger the ledger
   * @return its JSON form
   */
  public static String write(ClaimLedger ledger) {
    return Document.write(Kind.LEDGER, new Form(), PostingForm.write(ledger));
  }

  private static String text(Kind kind, EditionUsed edition, Writing writing, Form body) {
    Form head =
        new Form()
            .with("edition", EditionForm.write(edition))
            .ifPresent("currency", writing.currency());
    return Document.write(kind, head, body.ifPresent("steps", writing.steps()));
  }

  /**
   * Reads a decision.
   *
   * @param json what {@link #write(EligibilityDecision)} wrote
   * @return the decision
   * @throws BrokenResultException where the text is not of the form
   */
  public static EligibilityDecision readEligibilityDecision(String json) {
    return Document.read(json, Kind.ELIGIBILITY, EligibilityForm::read);
  }

  /**
   * Reads a quote.
   *
   * @param json what {@link #write(PremiumQuote)} wrote
   * @return the quote
   * @throws BrokenResultException where the text is not of the form
   */
  public static PremiumQuote readPremiumQuote(String json) {
    return Document.read(json, Kind.PREMIUM, PremiumForm::read);
  }

  /**
   * Reads when cover runs.
   *
   * @param json what {@link #write(Coverage)} wrote
   * @return when cover runs
   * @throws BrokenResultException where the text is not of the form
   */
  public static Coverage readCoverage(String json) {
    return Document.read(json, Kind.COVERAGE, CoverageForm::read);
  }

  /**
   * Reads a settlement.
   *
   * @param json what {@link #write(Settlement)} wrote
   * @return the settlement
   * @throws BrokenResultException where the text is not of the form
   */
  public static Settlement readSettlement(String json) {
    return Document.read(json, Kind.SETTLEMENT, SettlementForm::read);
  }

  /**
   * Reads who bears what is owed.
   *
   * @param json what {@link #write(Allocation)} wrote
   * @return the allocation
   * @throws BrokenResultException where the text is not of the form
   */
  public static Allocation readAllocation(String json) {
    return Document.read(json, Kind.ALLOCATION, AllocationForm::read);
  }

  /**
   * Reads whether an insurer qualifies.
   *
   * @param json what {@link #write(InsurerDecision)} wrote
   * @return the decision
   * @throws BrokenResultException where the text is not of the form
   */
  public static InsurerDecision readInsurerDecision(String json) {
    return Document.read(json, Kind.INSURER, InsurerForm::read);
  }

  /**
   * Reads how the change of a policy came out.
   *
   * @param json what {@link #write(EndorsementDecision)} wrote
   * @return the decision, without the policy
   * @throws BrokenResultException where the text is not of the form
   */
  public static EndorsementDecision readEndorsementDecision(String json) {
    return Document.read(json, Kind.ENDORSEMENT, EndorsementForm::read);
  }

  /**
   * Reads a ledger.
   *
   * @param json what {@link #write(ClaimLedger)} wrote
   * @return the ledger
   * @throws BrokenResultException where the text is not of the form
   */
  public static ClaimLedger readClaimLedger(String json) {
    return Document.read(
        json,
        Kind.LEDGER,
        (reading, result) ->
            new ClaimLedger(result.list("postings", value -> PostingForm.read(reading, value))));
  }
}
