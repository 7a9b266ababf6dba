package dev.indemnity.tables.annex;

import static dev.indemnity.tables.annex.OpenScheme.CSV;
import static dev.indemnity.tables.annex.OpenScheme.JSON;
import static dev.indemnity.tables.annex.OpenScheme.OPEN;
import static dev.indemnity.tables.annex.OpenScheme.changed;
import static dev.indemnity.tables.annex.OpenScheme.problems;
import static dev.indemnity.tables.annex.OpenScheme.supply;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.EditionDigest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnexTextTest {
  @Test
  void aFileInAnotherCharsetIsRefusedWithOneProblem() {
    String title = changed(CSV, "Illustrative annexes", "示例");
    assertThat(problems(OPEN, title.getBytes(Charset.forName("GB18030"))))
        .containsExactly("annex#/3: found the byte 0xc0, expected text in UTF-8");
    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
      assertThat(problems(OPEN, CSV.getBytes(charset))).hasSize(1);
      assertThat(problems(OPEN, JSON.getBytes(charset))).hasSize(1);
    }
  }

  @Test
  void leadingWhiteSpaceDoesNotMakeJsonCsv() throws IOException {
    String digest = EditionDigest.of(supply(JSON));
    assertThat(EditionDigest.of(supply(" \r\n\t".repeat(1000) + JSON))).isEqualTo(digest);
    assertThat(problems("[]")).containsExactly("annex#: found a list, expected an object");
    assertThat(problems("null")).containsExactly("annex#: found null, expected an object");
  }

  @Test
  void aByteOrderMarkMayStandBeforeAQuotedCell() throws IOException {
    String quoted = changed(CSV, "annex,of,", "\"annex\",\"of\",");
    assertThat(EditionDigest.of(supply("\uFEFF" + quoted)))
        .isEqualTo(EditionDigest.of(supply(CSV)));
  }

  @Test
  void recordsAreCountedByTheLinesOfTheFile() {
    String broken = changed(CSV, "row,premium,2,12.5\n", "row,premium,2,many\n");
    assertThat(
            problems(
                changed(broken, "annex,id", "\n\nannex,id")
                    .replace("Illustrative annexes", "\"Illustrative\nannexes\"")))
        .containsExactly("annex#/12/4: found \"many\", expected a money, digits such as 100.00");
  }

  @Test
  void problemsAreToldInTheOrderOfTheFile() {
    assertThat(
            problems(
                changed(
                    changed(CSV, "row,premium,2,12.5\n", "row,premium,2,many\n"),
                    "row,sums,care,3000.00",
                    "row,sums,care,few")))
        .extracting(each -> each.substring(0, each.indexOf(':')))
        .containsExactly("annex#/9/4", "annex#/11/4");
  }

  @Test
  void aQuoteThatIsNotClosedIsToldAlone() {
    assertThat(
            problems(
                """
                annex,of,test.open,1
                annex,"id
                """))
        .containsExactly(
            "annex#/2: found text that is not CSV, expected cells with commas between, quotes"
                + " closed");
    assertThat(problems("x".repeat(9_000_000)))
        .containsExactly("annex#: found more than 8 MiB, expected a small file");
  }

  @Test
  void aFileFullOfMistakesTellsTheFirstThousandAndHowManyMoreThereAre() {
    List<String> told = problems("x\n".repeat(4_000_000));
    assertThat(told).hasSize(1_001);
    assertThat(told.get(1_000))
        .isEqualTo("annex#: found and 3999005 more, expected none; the first 1000 are listed");
    assertThat(problems(CSV + "row,premium,x,y\n".repeat(500_000))).hasSizeLessThan(1_002);
    assertThat(problems(JSON.replace("[3, \"20\"]", "[null]" + ", [null]".repeat(5_000))))
        .hasSize(1_001);
  }
}
