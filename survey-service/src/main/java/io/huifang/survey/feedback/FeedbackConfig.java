package io.huifang.survey.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox: within how long after it came in feedback is to be answered. */
@ConfigMapping(prefix = "huifang.feedback")
public interface FeedbackConfig {
  @WithDefault("P7D")
  Duration low();

  @WithDefault("P3D")
  Duration medium();

  @WithDefault("P1D")
  Duration high();

  @WithDefault("PT4H")
  Duration critical();

  /** How many mails of one address are feedback within an hour; more are set aside. */
  @WithDefault("60")
  int mailsPerHour();

  /** How long a click waits for its ticket or case before it says that it will come. */
  @WithDefault("PT2S")
  Duration patience();
}
