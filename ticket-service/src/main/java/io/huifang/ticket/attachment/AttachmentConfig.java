package io.huifang.ticket.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be attached; what arrives at once is also bounded by {@code huifang.door}. */
@ConfigMapping(prefix = "huifang.ticket.attachments")
public interface AttachmentConfig {
  /** Of one file. */
  @WithDefault("10M")
  MemorySize file();

  /** Of the files of one message together. */
  @WithDefault("16M")
  MemorySize message();

  /** Files with one message. */
  @WithDefault("10")
  int perMessage();

  /** Of the files of one ticket together. */
  @WithDefault("100M")
  MemorySize ticket();

  /** Files with one ticket. */
  @WithDefault("100")
  int perTicket();

  /** How long a file waits for the message that it was brought for. */
  @WithDefault("P7D")
  Duration unsent();

  /** So long any download may take; what is larger gets more time at the rate below. */
  @WithDefault("10S")
  Duration patience();

  /** Bytes a second below which whoever downloads is given up. */
  @WithDefault("16K")
  MemorySize slowest();
}
