package dev.indemnity.tables.roster;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far the passes over a file are. */
final class StreamProgress {
  private static final long SECOND = 1_000_000_000;
  private static final long BETWEEN = SECOND / 2;

  private final LongSupplier ticker;
  private final Consumer<RosterProgress> told;
  private final int passes;
  private final long size;
  private final long began;
  private int pass;
  private long passBegan;
  private long last;

  StreamProgress(LongSupplier ticker, Consumer<RosterProgress> told, Path file, int passes)
      throws IOException {
    this.ticker = ticker;
    this.told = told;
    this.passes = passes;
    this.size = Files.isRegularFile(file) ? Files.size(file) : 0;
    this.began = ticker.getAsLong();
  }

  void beginPass() {
    pass++;
    passBegan = ticker.getAsLong();
    last = passBegan;
  }

  /** Tells, if it is time to. */
  void at(long rows, long bytes) {
    long now = ticker.getAsLong();
    if (now - last >= BETWEEN) {
      last = now;
      tell(rows, bytes, now);
    }
  }

  /** Tells that a pass is at its end. */
  void end(long rows, long bytes) {
    tell(rows, bytes, ticker.getAsLong());
  }

  private void tell(long rows, long bytes, long now) {
    long behind = (pass - 1) * size + bytes;
    long left = passes * size - behind;
    Optional<Duration> remaining =
        size > 0 && behind > 0 && left >= 0
            ? Optional.of(Duration.ofNanos(timesOver(now - began, left, behind)))
            : Optional.empty();
    long took = now - passBegan;
    told.accept(
        new RosterProgress(
            pass, passes, rows, took > 0 ? timesOver(rows, SECOND, took) : 0, remaining));
  }

  private static long timesOver(long a, long b, long divisor) {
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .divide(BigInteger.valueOf(divisor))
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }
}
