package io.huifang.ticket.mail;

import io.huifang.ticket.Channel;
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
