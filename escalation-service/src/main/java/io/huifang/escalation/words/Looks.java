package io.huifang.escalation.words;

import io.huifang.escalation.CaseState;
import io.huifang.escalation.Severity;
import io.huifang.escalation.answer.CaseAnswer;
import io.huifang.escalation.compensation.CompensationState;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.promise.Attempt;
import io.quarkus.qute.TemplateExtension;

/** Icons of Tabler and tones of the theme: the same picture for the same thing everywhere. */
@TemplateExtension
public final class Looks {
  private Looks() {}

  /** How many of the four bars are filled. */
  static int bars(Severity severity) {
    return severity.ordinal() + 1;
  }

  static String caseTone(CaseState state) {
    return state == CaseState.OPEN ? "open" : "closed";
  }

  static String caseIcon(CaseState state) {
    return state == CaseState.OPEN ? "circle-half-2" : "lock";
  }

  static String outcomeIcon(Attempt.Outcome outcome) {
    return switch (outcome) {
      case REACHED -> "phone-check";
      case NO_ANSWER -> "phone-off";
      case BUSY -> "phone-pause";
      case WRONG_NUMBER -> "phone-x";
      case ASKED_FOR_LATER -> "clock-plus";
    };
  }

  static String outcomeTone(Attempt.Outcome outcome) {
    return outcome == Attempt.Outcome.REACHED ? "ok" : "warn";
  }

  /** Low is what opens a case, high is a customer who is satisfied. */
  static String scoreTone(CaseAnswer.View said) {
    if (said.score() == null || said.scale() == null) {
      return "";
    }
    int share = 4 * (said.score() - 1);
    return share <= said.scale() - 1 ? "lo" : share >= 3 * (said.scale() - 1) ? "hi" : "mid";
  }

  /** A telephone number as a link wants it. */
  static String dial(String phone) {
    return "tel:" + phone.replaceAll("[^+0-9]", "");
  }

  static String promiseTone(String state) {
    return switch (state) {
      case "KEPT" -> "met";
      case "WITHDRAWN" -> "";
      default -> "late";
    };
  }

  static String promiseIcon(String state) {
    return switch (state) {
      case "KEPT" -> "check";
      case "WITHDRAWN" -> "phone-off";
      default -> "flame";
    };
  }

  static String stateIcon(CompensationState state) {
    return state.given() ? "gift" : state.pending() ? "hourglass" : "gift-off";
  }

  static String stateTone(CompensationState state) {
    return state.given() ? "ok" : state.pending() ? "warn" : "";
  }

  static String deliveryIcon(DeliveryState state) {
    return switch (state) {
      case PLANNED, SENDING -> "hourglass";
      case SENT -> "check";
      case REFUSED, GAVE_UP -> "x";
      case UNSURE -> "question-mark";
    };
  }

  /** Loud only where somebody has not heard of it. */
  static String deliveryTone(DeliveryState state) {
    return failed(state) ? "bad" : "";
  }

  static boolean failed(DeliveryState state) {
    return state.settled() && state != DeliveryState.SENT;
  }

  static String eventIcon(String type) {
    return switch (type) {
      case "CASE_OPENED", "CASE_CAUSE_ADDED" -> "alert-triangle";
      case "CASE_ESCALATED" -> "stairs-up";
      case "CASE_HANDED_OVER" -> "user-check";
      case "CASE_ACKNOWLEDGED" -> "eye-check";
      case "CASE_HELD" -> "player-pause";
      case "CASE_UNANSWERED" -> "user-question";
      case "CASE_CLOSED" -> "lock";
      case "CASE_COMPENSATION_ASKED", "CASE_COMPENSATION_TOLD" -> "gift";
      case "CASE_ANSWERED" -> "mail-check";
      case "CASE_ANSWER_FAILED" -> "mail-x";
      case "CASE_FOLLOWED_UP" -> "message-star";
      case "PROMISE_ATTEMPTED" -> "phone";
      case "PROMISE_KEPT" -> "check";
      case "PROMISE_BROKEN" -> "flame";
      case "PROMISE_MADE", "PROMISE_MOVED" -> "calendar-event";
      case "PROMISE_WITHDRAWN" -> "phone-off";
      case "PROMISE_PASSED_ON" -> "user-share";
      case "PROMISE_OVERDUE" -> "clock-exclamation";
      default -> "point";
    };
  }

  static String eventTone(String type) {
    return switch (type) {
      case "CASE_OPENED", "PROMISE_BROKEN", "CASE_ANSWER_FAILED" -> "late";
      case "CASE_ESCALATED", "CASE_HELD", "CASE_UNANSWERED" -> "warn";
      case "PROMISE_KEPT", "CASE_ANSWERED", "CASE_ACKNOWLEDGED" -> "ok";
      default -> "";
    };
  }
}
