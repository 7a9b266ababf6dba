package dev.indemnity.benchmarks.suite;

/** Starts and ends. */
public final class EmptyMain {
  private EmptyMain() {}

  /**
   * Does nothing.
   *
   * @param args not read
   */
  public static void main(String[] args) {}
}
