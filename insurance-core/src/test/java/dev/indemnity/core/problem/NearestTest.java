package dev.indemnity.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void aSlipIsNearWhatWasMeant() {
    assertThat(Nearest.to("waitngDays", List.of("waitingDays", "periodDays")))
        .isEqualTo("waitingDays");
    assertThat(Nearest.to("架子", List.of("架子工", "钢筋工"))).isEqualTo("架子工");
  }

  @Test
  void theNearestComesFirstThenTheOrderOfNames() {
    assertThat(Nearest.to("aaa", List.of("aab", "aaaa", "aac", "bbb"), 3))
        .containsExactly("aaaa", "aab", "aac");
  }

  @Test
  void namesThatShareNoLetterAreNotNearHoweverShortTheyAre() {
    assertThat(Nearest.to("7", List.of("3", "4", "5", "6"))).isEmpty();
    assertThat(Nearest.to("7", List.of("6-7"))).isEmpty();
    assertThat(Nearest.to("4", List.of("3", "4a"))).isEqualTo("4a");
    assertThat(Nearest.to("", List.of("a"))).isEmpty();
  }
}
