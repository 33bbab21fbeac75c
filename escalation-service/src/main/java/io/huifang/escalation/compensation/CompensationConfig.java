package io.huifang.escalation.compensation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What can be given. */
@ConfigMapping(prefix = "huifang.escalation.compensation")
public interface CompensationConfig {
  /**
   * What amounts can be in, the first one offered first. In another currency than those of {@code
   * huifang.ticket.grant.currencies} nobody has a limit, and everything is refused.
   */
  @WithDefault("CNY,USD,EUR")
  List<String> currencies();
}
