package io.huifang.ticket.settings.standard;

import io.huifang.ticket.standard.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another standard would have meant.
 *
 * @param ended how many ended tickets were replayed
 * @param open how many open ones
 */
public record WhatIf(
    long ended, long open, List<Row> rows, List<OpenRow> openRows, List<Example> examples) {

  /**
   * One target of the ended tickets, under the standard in force and under the other one.
   *
   * @param judged how many had a promise that was kept or not
   * @param more how many are missed that were not, less those that are not missed any more
   */
  public record Row(Target target, Share before, Share after, int more) {}

  /** How many of those that were judged were in time. */
  public record Share(int met, int judged) {
    /** With one digit, a dash for none. */
    public String text() {
      return judged == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * met / judged);
    }
  }

  /** One target of the open tickets. */
  public record OpenRow(Target target, int earlier, int later, int lateNow, int lateNoMore) {}

  /**
   * One ticket for which something would be other than it is.
   *
   * @param before when it is due by the standard in force, null if that promises nothing
   * @param missedAfter whether it would be missed
   */
  public record Example(
      UUID id,
      String number,
      String subject,
      Target target,
      boolean open,
      @Nullable Instant before,
      boolean missedBefore,
      @Nullable Instant after,
      boolean missedAfter) {}
}
