package dev.indemnity.benchmarks;

import dev.indemnity.benchmarks.suite.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs what JMH finds, but for the turns of the suite, which do nothing by themselves. */
public final class Main {
  private Main() {}

  /**
   * Hands over to JMH.
   *
   * @param args as JMH's own main takes them
   * @throws IOException where JMH cannot write its results
   */
  public static void main(String[] args) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("-e", Turn.class.getName()));
    org.openjdk.jmh.Main.main(all.toArray(String[]::new));
  }
}
