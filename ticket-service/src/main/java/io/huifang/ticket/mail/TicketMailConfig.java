package io.huifang.ticket.mail;

import io.huifang.ticket.Channel;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Which mails customers get, and what becomes of those that they write. */
@ConfigMapping(prefix = "huifang.ticket.mail")
public interface TicketMailConfig {

  /** Channels of which the opening is acknowledged; who is on the telephone needs no mail. */
  @WithDefault("EMAIL,WEB")
  Optional<Set<Channel>> acknowledge();

  /** Whether a public reply is also sent. */
  @WithDefault("true")
  boolean replies();

  /**
   * Files of a reply go with its mail up to so many bytes together; on their way they are a third
   * larger, and many servers take 10 MB. More are fetched from the status page.
   */
  @WithDefault("6M")
  MemorySize files();

  /** Whether the solution is sent. */
  @WithDefault("true")
  boolean resolution();

  /** Category of tickets that begin with a mail. */
  @WithDefault("e-mail")
  String category();

  /** Tickets an hour that one address may open by mail. */
  @WithDefault("20")
  int openingsPerHour();

  /** Messages an hour that one ticket takes from its customer by mail and through its links. */
  @WithDefault("60")
  int answersPerHour();
}
