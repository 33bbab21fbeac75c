package io.huifang.platform.notice.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many streams there may be; docs/operations.md explains the numbers. */
@ConfigMapping(prefix = "huifang.notices.streams")
interface LiveConfig {
  /** In this replica; whoever comes later asks once a minute instead. */
  @WithDefault("2000")
  int inAll();

  /** One browser needs one. */
  @WithDefault("6")
  int perPerson();

  /** Something is sent at least so often, and all are looked at: for wake-ups that were lost. */
  @WithDefault("15S")
  Duration beat();

  /** Then the browser comes again, and it is looked anew at who it is. */
  @WithDefault("10M")
  Duration longest();
}
