package io.huifang.ticket.approval.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How grants are handled. */
@ConfigMapping(prefix = "huifang.ticket.grant")
public interface GrantConfig {
  /** What amounts can be in, the first one offered first. */
  @WithDefault("CNY,USD,EUR")
  List<String> currencies();

  /** So long a level has to decide; then the next is asked, or nobody. */
  @WithDefault("PT4H")
  Duration patience();
}
