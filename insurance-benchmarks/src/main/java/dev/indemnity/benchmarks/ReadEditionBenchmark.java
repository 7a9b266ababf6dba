package dev.indemnity.benchmarks;

import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to have a scheme at hand: paid once for each edition, not for each question. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadEditionBenchmark {
  private final byte[] file;
  private final SchemeEdition edition;

  /** Takes the file into memory: the disk is not measured. */
  public ReadEditionBenchmark() {
    Sample sample = Sample.read();
    file = sample.file();
    edition = sample.edition();
  }

  /** From the bytes of the file to a checked edition, of which a scheme is at hand. */
  @Benchmark
  public SchemeEdition read() throws IOException {
    return EditionReader.read(new ByteArrayInputStream(file), "sample");
  }

  /** From an edition in memory that was not checked yet to a scheme: the price of a what-if. */
  @Benchmark
  public Scheme resolve() {
    return Scheme.resolve(SchemeEdition.builder().from(edition).build());
  }

  /** The identity of an edition alone. */
  @Benchmark
  public String digest() {
    return EditionDigest.of(edition);
  }
}
