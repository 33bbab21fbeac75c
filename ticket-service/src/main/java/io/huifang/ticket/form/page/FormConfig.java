package io.huifang.ticket.form.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a form takes; docs/operations.md explains the numbers. */
@ConfigMapping(prefix = "huifang.ticket.form")
interface FormConfig {
  /** Who is quicker has not read it. */
  @WithDefault("PT2S")
  Duration fastest();

  /** So long a page may stay open before it is sent. */
  @WithDefault("P1D")
  Duration slowest();

  /** Tickets an hour under one address or number. */
  @WithDefault("5")
  int perSender();

  /** Tickets an hour from one network: a company may stand behind it. */
  @WithDefault("60")
  int perNetwork();
}
