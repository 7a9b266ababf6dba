package dev.indemnity.tables.clauses;

/**
 * One part of an edition that cites a clause.
 *
 * @param section the section of the edition's file, such as {@code parameters}
 * @param name the name of the part within it; of a row of a table the table and the number of the
 *     row, from 1
 */
public record Citation(String section, String name) {
  @Override
  public String toString() {
    return section + " " + name;
  }
}
