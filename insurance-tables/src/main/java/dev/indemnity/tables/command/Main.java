package dev.indemnity.tables.command;

import dev.indemnity.core.scheme.BrokenEditionException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;

/** The command line of this library. */
public final class Main {
  /** All is well. */
  static final int FINE = 0;

  /** Something was found. */
  static final int FOUND = 1;

  /** The command was not understood, or what it names could not be read. */
  static final int WRONG = 2;

  private static final Map<String, Command> COMMANDS =
      Map.of(
          "cases", CasesCommand::run, "check", CheckCommand::run, "clauses", ClausesCommand::run);

  static final String HELP =
      """
      cases <directory or file>... [--editions <directory or file>]...
          runs case files against the editions that ship and those named
      check <directory or file>...
          reads editions, case files and annexes and prints what is wrong with them
      clauses <id> [<label>] [--editions <directory or file>]...
          prints what an edition makes of each clause of its documents
      help
          prints this

      In directories every file whose name ends in .json is read, also further down;
      check also reads annexes whose name ends in .csv. An annex is checked with the
      edition it is for, one that ships or one among the files.
      Exit status: 0 all is well, 1 something was found, 2 the command was not understood
      or a file could not be read.
      """;

  /** A command. */
  @FunctionalInterface
  interface Command {
    int run(Arguments arguments, PrintStream out) throws IOException;
  }

  private Main() {}

  /**
   * Runs a command and ends the virtual machine with its exit status.
   *
   * @param arguments the command and what follows it
   */
  public static void main(String[] arguments) {
    System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), List.of(arguments)));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param out where results go
   * @param errors where it goes if the command was not understood or a file could not be read
   * @param arguments the command and what follows it
   * @return the exit status: 0, 1 where something was found, 2 for what goes to {@code errors}
   */
  public static int run(PrintStream out, PrintStream errors, List<String> arguments) {
    if (arguments.isEmpty()) {
      errors.print(HELP);
      return WRONG;
    }
    String word = arguments.get(0);
    if (List.of("help", "--help", "-h").contains(word)) {
      out.print(HELP);
      return FINE;
    }
    Command command = COMMANDS.get(word);
    if (command == null) {
      errors.println(word + " is no command; help lists those there are");
      return WRONG;
    }
    try {
      return command.run(Arguments.of(arguments.subList(1, arguments.size())), out);
    } catch (BrokenEditionException e) {
      for (String line : Findings.lines(e.problems())) {
        errors.println(line);
      }
      return FOUND;
    } catch (WrongUsageException e) {
      errors.println(e.getMessage());
      errors.println("help tells how to use it");
    } catch (NoSuchFileException e) {
      errors.println(e.getFile() + " is not there");
    } catch (AccessDeniedException e) {
      errors.println(e.getFile() + " may not be read");
    } catch (IOException | InvalidPathException e) {
      errors.println(e.getMessage());
    }
    return WRONG;
  }
}
