package dev.indemnity.examples;

import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** From a roster file to a quote, from a claim to what is paid, and a roster that changes. */
public final class QuoteAndSettle {
  private QuoteAndSettle() {}

  /**
   * Prints the story, in UTF-8 whatever the locale.
   *
   * @param args not used
   * @throws IOException where the roster cannot be read
   */
  public static void main(String[] args) throws IOException {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) throws IOException {
    printGuide(out);
    ChangesStory.print(
        Scheme.resolve(EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide")),
        out);
    SupplementaryStory.print(out);
  }

  static void printGuide(PrintStream out) throws IOException {
    SchemeEdition edition =
        EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide");
    Scheme scheme = Scheme.resolve(edition);
    EditionUsed used = scheme.used();
    out.println("EDITION  " + used.title());
    out.println(used.id() + " " + used.label() + ", " + used.figures().spelling() + " figures");
    out.println("SHA-256 " + used.digest());
    RosterStory.print(scheme, out);
    PublishedCases.print(scheme, out);
  }
}
