package io.huifang.platform.mail.read;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail that is not its text.
 *
 * @param name as the mail gives it, null if it gives none
 * @param content decoded while it is read
 */
public record InboundFile(@Nullable String name, Content content) {

  /** Where the bytes come from. */
  public interface Content {
    InputStream open() throws IOException, MessagingException;
  }
}
