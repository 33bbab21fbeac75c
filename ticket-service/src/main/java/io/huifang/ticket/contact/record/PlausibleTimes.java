package io.huifang.ticket.contact.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of a contact that is over: one after the other, and neither of long ago nor to come. */
final class PlausibleTimes {
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  /** Clocks of two systems differ by less. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private PlausibleTimes() {}

  /**
   * @throws WrongContactException with the first time that cannot be
   */
  static void check(FinishedContact told, Instant latest) {
    Instant before = told.offeredAt();
    if (before.isBefore(FIRST)) {
      throw new WrongContactException("offeredAt", "is before 1990");
    }
    String[] names = {"queuedAt", "answeredAt", "endedAt"};
    @Nullable Instant[] times = {told.queuedAt(), told.answeredAt(), told.endedAt()};
    String earlier = "offeredAt";
    for (int i = 0; i < names.length; i++) {
      Instant at = times[i];
      if (at != null) {
        if (at.isBefore(before)) {
          throw new WrongContactException(names[i], "is before " + earlier);
        }
        before = at;
        earlier = names[i];
      }
    }
    if (before.isAfter(latest.plus(AHEAD))) {
      throw new WrongContactException(earlier, "is in the future; what goes on is told by events");
    }
    if (Duration.between(told.offeredAt(), before).toSeconds() > FinishedContact.MOST_SECONDS) {
      throw new WrongContactException(earlier, "is more than seven days after offeredAt");
    }
  }
}
