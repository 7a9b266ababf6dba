package dev.indemnity.core.experience;

/** Names of risk classes. */
final class RiskClass {
  private RiskClass() {}

  /** Refuses a name that is blank, or that only blanks tell from another. */
  static void require(String riskClass, String name) {
    if (riskClass.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    if (!riskClass.strip().equals(riskClass)) {
      throw new IllegalArgumentException(
          name + " (\"" + riskClass + "\") must have no blanks around it");
    }
  }
}
