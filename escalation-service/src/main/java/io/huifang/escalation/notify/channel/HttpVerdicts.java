package io.huifang.escalation.notify.channel;

import io.huifang.escalation.notify.channel.Verdict.Outcome;

/** What answers mean that say nothing in the language of the endpoint. */
final class HttpVerdicts {
  private static final int TOO_LONG = 504;

  private HttpVerdicts() {}

  static Verdict of(Answer answer) {
    return switch (answer.kind()) {
      case NOT_SENT -> Verdict.of(Outcome.LATER, answer.said());
      case FORBIDDEN -> Verdict.of(Outcome.REFUSED, answer.said());
      case SILENT -> Verdict.of(Outcome.UNSURE, answer.said());
      case ANSWERED -> new Verdict(outcome(answer.status()), said(answer), answer.retryAfter());
    };
  }

  private static Outcome outcome(int status) {
    if (status == TOO_LONG) {
      // a gateway has given up waiting; whoever is behind it may have taken it
      return Outcome.UNSURE;
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      return Outcome.LATER;
    }
    // 200 without the answer that was due: whatever that is, it may have taken the message
    return status < 300 ? Outcome.UNSURE : Outcome.REFUSED;
  }

  private static String said(Answer answer) {
    String status = "HTTP " + answer.status();
    return answer.status() >= 300 && answer.status() < 400
        ? status + ": redirects are not followed"
        : status;
  }
}
