package io.huifang.ticket.sla;

/** Why a clock that was running is measured by something else from now on. */
public enum Replanned {
  /** The ticket is about something else, or the customer is somebody else to us. */
  CLASSIFICATION,
  /** A new version of the service standard was published for open tickets as well. */
  STANDARD,
  /** The opening hours have changed. */
  CALENDAR,
  /** It had ended, and goes on by what is promised now. */
  REOPENED
}
