package io.huifang.ticket.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rules of a ticket's life. */
@ConfigMapping(prefix = "huifang.ticket")
public interface TicketConfig {

  /** How long a resolved ticket may be reopened before it closes by itself. */
  @WithDefault("P3D")
  Duration reopenWithin();

  /** How long after it was closed a ticket is still shown to whoever has the link. */
  @WithDefault("P30D")
  Duration statusAfterClose();

  /** Messages an hour that one ticket takes through its links. */
  @WithDefault("20")
  int statusMessagesPerHour();

  /** The time zone in which agents and customers read times. */
  @WithDefault("Asia/Shanghai")
  String zone();

  /** Where customers reach this service; goes into status links. */
  String publicUrl();
}
