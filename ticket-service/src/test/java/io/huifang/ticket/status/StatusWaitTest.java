package io.huifang.ticket.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.language.Language;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.routing.wait.WaitView;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long it takes, as one says it to a customer. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StatusWaitTest {
  private static final Instant NOW = Instant.parse("2026-03-04T01:00:00Z");

  private static StatusWait shown(Language language, int before, Long seconds, Instant opens) {
    WaitView view = new WaitView("q", "Queue", before, seconds, NOW, opens);
    return StatusWait.of(view, at -> "09:00", language.texts(StatusTexts.class));
  }

  private static String about(long seconds) {
    return shown(Language.EN, 3, seconds, null).about();
  }

  @Test
  void isRoundedToWhatCanBeKnown() {
    assertThat(about(0)).contains("about 1 min");
    assertThat(about(125)).contains("about 3 min");
    assertThat(about(11 * 60)).contains("about 15 min");
    assertThat(about(115 * 60)).contains("about 115 min");
    assertThat(about(121 * 60)).contains("up to 3 h");
    assertThat(shown(Language.EN, 0, null, null).place()).isEqualTo("You are next in line.");
    assertThat(shown(Language.EN, 0, null, null).about()).isNull();
    assertThat(shown(Language.ZH, 4, null, NOW).place()).contains("4 位");
    assertThat(shown(Language.ZH, 4, 60L, NOW).about()).contains("09:00");
    assertThat(shown(Language.EN, 3, 1_799L, null).meanwhile()).isNull();
    assertThat(shown(Language.EN, 3, 1_800L, null).meanwhile()).contains("add pictures");
  }
}
