package dev.indemnity.examples;

/** From a quote to a settled claim. */
public final class QuoteAndSettle {
  private QuoteAndSettle() {}

  /**
   * Prints the story.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    System.out.println("Nothing to quote yet.");
  }
}
