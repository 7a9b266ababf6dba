package dev.indemnity.core.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a formula has no single value. */
public sealed interface Cause {
  /**
   * A fact the formula needs was not given.
   *
   * @param fact the key of the fact
   */
  record Missing(String fact) implements Cause {
    // merged in most first quotes: what a record makes of itself is linked longer than this works
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Missing that && fact.equals(that.fact);
    }

    @Override
    public int hashCode() {
      return fact.hashCode();
    }
  }

  /**
   * A fact was given a value its declaration does not allow.
   *
   * @param fact the key of the fact
   * @param required what the declaration asks
   * @param actual what was given; withheld where the fact is personal
   */
  record Invalid(String fact, String required, String actual) implements Cause {}

  /**
   * A fact has a value that its category does not list.
   *
   * @param fact the key of the fact
   * @param refer whether the category asks for a person's judgement rather than refusing
   * @param actual what was given
   * @param nearest the listed names most similar to it
   */
  record Unlisted(String fact, boolean refer, String actual, List<String> nearest)
      implements Cause {
    /**
     * Copies the names.
     *
     * @param fact the key of the fact
     * @param refer whether the category asks for a person's judgement rather than refusing
     * @param actual what was given
     * @param nearest the listed names most similar to it
     */
    public Unlisted {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * A table was asked for something it has no row for.
   *
   * @param table the name of the table
   * @param refer whether the table asks for a person's judgement rather than refusing
   * @param asked what it was asked for
   * @param known what it has rows for, or the nearest of it
   */
  record Outside(String table, boolean refer, String asked, String known) implements Cause {}

  /**
   * A table is declared but its rows were never supplied.
   *
   * @param table the name of the table
   * @param annex the annex users supply them with; empty: none is named
   */
  record Empty(String table, String annex) implements Cause {}

  /**
   * The arithmetic has no answer, such as a division by zero or the least of nothing.
   *
   * @param what what was asked
   */
  record Undefined(String what) implements Cause {}
}
