package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edition that ships with the library, as a sample of what files hold. */
class ShippedEditionsTest {
  private static final Path EDITIONS = Path.of("src/main/resources/dev/indemnity/editions");

  static List<Path> editions() throws IOException {
    try (Stream<Path> files = Files.walk(EDITIONS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("editions")
  void whatIsWrittenOfAnEditionIsReadAsTheSameEdition(Path file) throws IOException {
    SchemeEdition edition = read(Files.readString(file));
    String written = EditionWriter.write(edition);
    SchemeEdition again = read(written);
    assertThat(again).isEqualTo(edition);
    assertThat(EditionWriter.write(again)).isEqualTo(written);
  }

  /** With the editions it refers to. */
  private static SchemeEdition read(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return EditionReader.open(new ByteArrayInputStream(bytes), "edition")
        .edition(EditionCatalog.shipped()::edition);
  }
}
