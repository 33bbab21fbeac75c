package io.huifang.ticket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rules of a ticket's life. */
@ConfigMapping(prefix = "huifang.ticket")
public interface TicketConfig {

  /** How long a resolved ticket may be reopened before it closes by itself. */
  @WithDefault("P3D")
  Duration reopenWithin();

  /** The time zone in which agents and customers read times. */
  @WithDefault("Asia/Shanghai")
  String zone();

  /** Where customers reach this service; goes into status links. */
  String publicUrl();
}
