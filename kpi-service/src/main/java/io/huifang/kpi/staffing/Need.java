package io.huifang.kpi.staffing;

import java.util.List;

/**
 * How many people it takes.
 *
 * @param erlangs work offered
 * @param agents that it takes at the same time
 * @param rostered that must be on the roster for it
 * @param limit what asks for so many
 * @param outlooks what it would be with a few fewer and a few more
 */
public record Need(double erlangs, int agents, int rostered, Limit limit, List<Row> outlooks) {

  /** What decides. */
  public enum Limit {
    /** With one less, too few would be answered in time. */
    SERVICE_LEVEL,
    /** With one less, people would be too busy. */
    OCCUPANCY,
    /** Nothing comes in. */
    NONE
  }

  /**
   * So many people.
   *
   * @param met whether all that is wanted is reached
   */
  public record Row(Outlook outlook, int rostered, boolean met) {}
}
