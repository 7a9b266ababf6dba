package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Spelt;
import java.util.Set;

/** A section of an edition whose items are added up to a total. */
public enum Section implements Spelt {
  /** What a quote charges, for persons and for the policy. */
  PREMIUM("premium"),
  /** What is returned for a person who is removed. */
  REFUNDS("refunds"),
  /** What is paid on one claim. */
  BENEFITS("benefits");

  private final String spelling;

  Section(String spelling) {
    this.spelling = spelling;
  }

  /**
   * Whether something is of this section.
   *
   * @param sections those it is of; none: all
   * @return whether it is
   */
  public boolean isAmong(Set<Section> sections) {
    return sections.isEmpty() || sections.contains(this);
  }

  @Override
  public String spelling() {
    return spelling;
  }
}
