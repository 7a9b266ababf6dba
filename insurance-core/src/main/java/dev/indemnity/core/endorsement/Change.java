package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import java.util.Optional;

/** What is to become different of a policy. Texts of it show nobody. */
public sealed interface Change {

  /** {@return the occasion it is for the edition} */
  Occasion occasion();

  /** {@return who is insured no longer, or otherwise, afterwards; empty: no single person is} */
  default Optional<String> departing() {
    return Optional.empty();
  }

  /** {@return who is insured afterwards as was not before; empty: no single person is} */
  default Optional<String> arriving() {
    return Optional.empty();
  }

  /**
   * Somebody is insured who is not yet.
   *
   * @param member who, with all that is known
   */
  record Add(Member member) implements Change {
    @Override
    public Occasion occasion() {
      return Occasion.ADDITION;
    }

    @Override
    public Optional<String> arriving() {
      return Optional.of(member.person());
    }
  }

  /**
   * Somebody is insured no longer.
   *
   * @param person who
   */
  record Remove(String person) implements Change {
    @Override
    public Occasion occasion() {
      return Occasion.REMOVAL;
    }

    @Override
    public Optional<String> departing() {
      return Optional.of(person);
    }

    @Override
    public String toString() {
      return "Remove";
    }
  }

  /**
   * Somebody leaves and somebody else takes the place the same day.
   *
   * @param leaving who leaves
   * @param entering who comes, with all that is known
   */
  record Replace(String leaving, Member entering) implements Change {
    @Override
    public Occasion occasion() {
      return Occasion.REPLACEMENT;
    }

    @Override
    public Optional<String> departing() {
      return Optional.of(leaving);
    }

    @Override
    public Optional<String> arriving() {
      return Optional.of(entering.person());
    }

    @Override
    public String toString() {
      return "Replace by " + entering;
    }
  }

  /**
   * Somebody has another occupation, limit or plan.
   *
   * @param person who
   * @param facts what is different; the rest stays
   */
  record Amend(String person, Facts facts) implements Change {
    @Override
    public Occasion occasion() {
      return Occasion.CHANGE;
    }

    @Override
    public Optional<String> departing() {
      return Optional.of(person);
    }

    @Override
    public Optional<String> arriving() {
      return Optional.of(person);
    }

    @Override
    public String toString() {
      return "Amend " + facts;
    }
  }

  /** The policy ends before its expiry. */
  record Cancel() implements Change {
    @Override
    public Occasion occasion() {
      return Occasion.CANCELLATION;
    }
  }

  /**
   * The policy goes on under another edition.
   *
   * @param scheme the edition
   */
  record Adopt(Scheme scheme) implements Change {
    @Override
    public Occasion occasion() {
      return Occasion.EDITION;
    }
  }
}
