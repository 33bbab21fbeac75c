package io.huifang.platform.mail;

/**
 * A file that goes with a mail.
 *
 * @param mediaType such as {@code image/png}
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record MailFile(String name, String mediaType, byte[] bytes) {
  /** The same with its content. */
  public MailFile with(byte[] content) {
    return new MailFile(name, mediaType, content);
  }
}
