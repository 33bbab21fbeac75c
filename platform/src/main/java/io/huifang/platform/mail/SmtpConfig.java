package io.huifang.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server. */
@ConfigMapping(prefix = "huifang.smtp")
interface SmtpConfig {

  @WithDefault("localhost")
  String host();

  @WithDefault("2525")
  int port();

  /** None where the server wants no login. */
  Optional<String> user();

  Optional<String> password();

  @WithDefault("OPTIONAL")
  StartTls startTls();

  /** Sender, with or without a name: {@code Name <address>}. */
  @WithDefault("service@huifang.example")
  String from();

  /** For the connection and for each answer of the server; shorter than the lease of a mail. */
  @WithDefault("PT15S")
  Duration timeout();

  /** Whether the connection is encrypted. */
  enum StartTls {
    DISABLED,
    /** If the server offers it. */
    OPTIONAL,
    REQUIRED
  }
}
