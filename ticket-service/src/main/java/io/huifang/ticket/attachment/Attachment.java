package io.huifang.ticket.attachment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that goes with a message, or waits to be sent.
 *
 * @param name with an extension that says what it is
 * @param mediaType as found in the content
 * @param size in bytes
 */
public record Attachment(UUID id, String name, String mediaType, long size, Instant at) {
  private static final long KIB = 1024;

  /** The size as people read it. */
  public String shownSize() {
    return shown(size);
  }

  /** Bytes as people read them, such as {@code 1.2 MB}. */
  public static String shown(long bytes) {
    if (bytes < KIB * KIB) {
      return Math.max(1, (bytes + KIB - 1) / KIB) + " KB";
    }
    String megabytes = String.format(Locale.ROOT, "%.1f", bytes / (double) (KIB * KIB));
    return megabytes.replaceFirst("\\.0$", "") + " MB";
  }

  /** Icon of the kit. */
  public String icon() {
    if (mediaType.startsWith("image/")) {
      return "photo";
    }
    return mediaType.startsWith("audio/") || mediaType.startsWith("video/")
        ? "player-play"
        : "file-text";
  }
}
