package io.huifang.ticket.sla.replay;

import io.huifang.ticket.sla.Situation;

/** The situations that a ticket has been in, one after the other. */
final class Course {
  private final boolean byCustomer;
  private boolean active = true;
  private boolean responded;
  private boolean unanswered;
  private boolean outside;

  Course(boolean byCustomer) {
    this.byCustomer = byCustomer;
    this.unanswered = byCustomer;
  }

  void live(Replay.Step step) {
    switch (step.what()) {
      case REPLIED -> {
        responded = true;
        unanswered = false;
      }
      case CUSTOMER_WROTE -> unanswered = true;
      case CUSTOMER_HAS_THE_BALL -> outside = true;
      case WE_HAVE_THE_BALL -> outside = false;
      case RESOLVED -> {
        active = false;
        outside = false;
        unanswered = false; // the solution is told to the customer
      }
      case REOPENED -> active = true;
      case OPENED, ANYTHING_ELSE -> {}
    }
  }

  Situation now() {
    return new Situation(byCustomer, active, responded, unanswered, outside, false);
  }
}
