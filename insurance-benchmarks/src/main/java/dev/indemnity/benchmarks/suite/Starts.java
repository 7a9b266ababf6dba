package dev.indemnity.benchmarks.suite;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Processes from their start to their end, with the Java of this one. */
final class Starts {
  private static final Pattern JAR = Pattern.compile("source: (?:file:)?(/.*\\.jar)$");

  private Starts() {}

  /**
   * Makes a task of starting a class once, with those jars alone that it loads classes from: what
   * looks for resources looks into all there are, and those of others are not its own.
   */
  static Task of(String what, String mainClass) {
    List<String> command = java(List.of(), jars(mainClass), mainClass);
    return new Task(what, 1, 1, "start", () -> run(command));
  }

  /** The command that runs a class with the class path of this process. */
  static List<String> java(List<String> flags, String mainClass) {
    return java(flags, System.getProperty("java.class.path"), mainClass);
  }

  private static List<String> java(List<String> flags, String classPath, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, mainClass));
    return command;
  }

  /** The class path of a class: folders, and the jars a run of it loads classes from. */
  private static String jars(String mainClass) {
    Set<String> loaded = new HashSet<>();
    for (String line : run(java(List.of("-Xlog:class+load"), mainClass))) {
      Matcher jar = JAR.matcher(line);
      if (jar.find()) {
        loaded.add(jar.group(1));
      }
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(each -> !each.endsWith(".jar") || loaded.contains(absolute(each)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  /** Runs a command to its end; what it printed. */
  static List<String> run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      List<String> lines;
      try (BufferedReader printed = process.inputReader()) {
        lines = printed.lines().toList();
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + exit);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
