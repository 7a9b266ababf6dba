package dev.indemnity.tables.command;

import dev.indemnity.tables.cases.CaseRunner;
import dev.indemnity.tables.cases.SuiteReport;
import java.io.IOException;
import java.io.PrintStream;

/** Runs case files. */
final class CasesCommand {
  private CasesCommand() {}

  static int run(Arguments arguments, PrintStream out) throws IOException {
    SuiteReport report = CaseRunner.run(arguments.paths(), Editions.with(arguments.editions()));
    report.lines().forEach(out::println);
    return report.succeeded() ? Main.FINE : Main.FOUND;
  }
}
