package io.huifang.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A clock that runs ahead of the real one by the ISO-8601 duration in a file, so that a rehearsal
 * of several processes can skip 24 hours for all of them at once.
 */
final class OffsetFileClock extends Clock {
  private static final long REREAD_AFTER_NANOS = 5_000_000L;
  private final Clock real;
  private final Path file;
  private volatile Duration offset = Duration.ZERO;
  private volatile long readAt = Long.MIN_VALUE;

  OffsetFileClock(Clock real, Path file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public Instant instant() {
    long now = System.nanoTime();
    if (readAt == Long.MIN_VALUE || now - readAt > REREAD_AFTER_NANOS) {
      offset = read();
      readAt = now;
    }
    return real.instant().plus(offset);
  }

  /** A file that is being rewritten at this moment leaves the last offset in force. */
  private Duration read() {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (IOException | DateTimeParseException e) {
      return offset;
    }
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OffsetFileClock(real.withZone(zone), file);
  }
}
