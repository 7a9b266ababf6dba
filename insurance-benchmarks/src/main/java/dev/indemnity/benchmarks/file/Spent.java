package dev.indemnity.benchmarks.file;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a process took until it told so, from its start.
 *
 * @param cpuNanos the time of processors, of all threads, in nanoseconds
 * @param peakKilobytes the most memory that was resident; 0: the system does not tell
 */
public record Spent(long cpuNanos, long peakKilobytes) {
  private static final String MARK = "spent ";
  private static final String PEAK = "VmHWM:";

  /**
   * Prints what this process took so far.
   *
   * @throws IOException where the system cannot be asked
   */
  public static void tell() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(MARK + system.getProcessCpuTime() + " " + peak());
  }

  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  /**
   * Reads what a process told.
   *
   * @param lines what it printed
   * @return what it took; empty: it did not tell
   */
  public static Optional<Spent> of(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(MARK))
        .map(line -> line.substring(MARK.length()).split(" ", -1))
        .map(numbers -> new Spent(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])))
        .findFirst();
  }
}
