package io.huifang.escalation.board;

import io.huifang.escalation.CaseState;
import io.huifang.escalation.Severity;
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

  static String promiseTone(String state) {
    return state.equals("KEPT") ? "met" : "late";
  }

  static String promiseIcon(String state) {
    return state.equals("KEPT") ? "check" : "flame";
  }

  static String eventIcon(String type) {
    return switch (type) {
      case "CASE_OPENED", "CASE_CAUSE_ADDED" -> "alert-triangle";
      case "CASE_ESCALATED" -> "stairs-up";
      case "CASE_HANDED_OVER" -> "user-check";
      case "CASE_CLOSED" -> "lock";
      case "PROMISE_ATTEMPTED" -> "phone";
      case "PROMISE_KEPT" -> "check";
      case "PROMISE_BROKEN" -> "flame";
      case "PROMISE_MADE", "PROMISE_MOVED" -> "calendar-event";
      default -> "point";
    };
  }

  static String eventTone(String type) {
    return switch (type) {
      case "CASE_OPENED", "PROMISE_BROKEN" -> "late";
      case "CASE_ESCALATED" -> "warn";
      case "PROMISE_KEPT" -> "ok";
      default -> "";
    };
  }
}
