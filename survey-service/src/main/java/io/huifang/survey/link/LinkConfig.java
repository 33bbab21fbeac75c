package io.huifang.survey.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a link takes; docs/operations.md explains the numbers. */
@ConfigMapping(prefix = "huifang.survey.link")
interface LinkConfig {
  /** So long a page may stay open before it is sent. */
  @WithDefault("P1D")
  Duration slowest();

  /** Answers an hour by one link from one network: a shop with its visitors may stand behind it. */
  @WithDefault("60")
  int perNetwork();
}
