package io.huifang.ticket.mail.inbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox that is looked through; none if no host is set. */
@ConfigMapping(prefix = "huifang.ticket.imap")
interface ImapConfig {
  Optional<String> host();

  @WithDefault("993")
  int port();

  /** Encrypted from the first byte; else with STARTTLS where the server offers it. */
  @WithDefault("true")
  boolean tls();

  Optional<String> user();

  Optional<String> password();

  @WithDefault("INBOX")
  String folder();

  @WithDefault("PT30S")
  Duration every();

  /** For the connection and for each answer. */
  @WithDefault("PT20S")
  Duration timeout();

  /** Larger mails stay in the mailbox, marked with a flag. */
  @WithDefault("16777216")
  int largest();
}
