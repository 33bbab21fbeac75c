package io.huifang.ticket.sla;

import io.huifang.ticket.standard.Target;

/** What a clock should be doing in a situation. */
enum Wanted {
  /** There is nothing that it could measure. */
  NOTHING,
  RUN,
  PAUSE,
  /** What was promised has happened. */
  STOP,
  /** What was promised has not happened, and nobody needs it any more. */
  CANCEL;

  static Wanted of(Target target, Situation now) {
    if (now.gone()) {
      return CANCEL;
    }
    return switch (target) {
      case FIRST_RESPONSE -> !now.byCustomer() ? NOTHING : firstResponse(now);
      case NEXT_RESPONSE -> nextResponse(now);
      case HANDLING -> !now.responded() ? NOTHING : work(now);
      case RESOLUTION -> work(now);
    };
  }

  /** Runs also while we wait for the customer: whoever asks must have answered. */
  private static Wanted firstResponse(Situation now) {
    return now.responded() ? STOP : now.active() ? RUN : CANCEL;
  }

  /** Words to a resolved ticket that do not open it again are thanks, which wait for nothing. */
  private static Wanted nextResponse(Situation now) {
    return now.unanswered() && now.responded() ? now.active() ? RUN : NOTHING : STOP;
  }

  /** The customer has the ball only after we have said something. */
  private static Wanted work(Situation now) {
    return !now.active() ? STOP : now.outside() && now.responded() ? PAUSE : RUN;
  }
}
