package dev.indemnity.tables.roster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * What a roster file came to that was priced row by row.
 *
 * @param rows how many rows it has
 * @param priced how many of them are priced
 * @param scalarRows how many were left to the scalar reading to price or refuse
 * @param sums what the priced rows come to, by the name of their column in the priced file
 */
public record StreamedRoster(long rows, long priced, long scalarRows, Map<String, Money> sums) {
  /**
   * Copies the sums.
   *
   * @param rows how many rows it has
   * @param priced how many of them are priced
   * @param scalarRows how many were left to the scalar reading to price or refuse
   * @param sums what the priced rows come to
   */
  public StreamedRoster {
    sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
  }

  /** {@return how many rows are not priced, each with its reasons} */
  public long unpriced() {
    return rows - priced;
  }

  @Override
  public String toString() {
    return rows + " rows, " + priced + " priced " + sums + ", " + unpriced() + " not";
  }
}
