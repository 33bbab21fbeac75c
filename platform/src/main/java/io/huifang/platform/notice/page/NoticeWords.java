package io.huifang.platform.notice.page;

import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a sentence of facts, in the language and with the clock of the reader. */
@RequestScoped
class NoticeWords {
  @Inject Visitor visitor;
  @Inject PageTime time;

  /**
   * @param who the name of a colleague or of the customer, null where none is known
   * @param many how many things are meant
   * @param dueAt the end of a promise
   */
  String sentence(NoticeKind kind, @Nullable String who, long many, @Nullable Instant dueAt) {
    NoticeTexts texts = visitor.language().texts(NoticeTexts.class);
    String customer = Objects.requireNonNullElseGet(who, texts::theCustomer);
    String colleague = Objects.requireNonNullElseGet(who, texts::somebody);
    String count = String.valueOf(many);
    return switch (kind) {
      case TICKET_ASSIGNED ->
          many > 1 ? texts.assignedMany(colleague, count) : texts.assigned(colleague);
      case TICKET_TAKEN -> who == null ? texts.takenAway() : texts.taken(who);
      case CUSTOMER_REPLIED ->
          many > 1 ? texts.repliedMany(customer, count) : texts.replied(customer);
      case CUSTOMER_REOPENED -> texts.reopened(customer);
      case CUSTOMER_OPTED_OUT -> texts.optedOut(customer);
      case APPROVAL_ASKED -> texts.approvalAsked(colleague);
      case APPROVAL_GIVEN -> texts.approvalGiven(colleague);
      case APPROVAL_REFUSED -> texts.approvalRefused(colleague);
      case APPROVAL_EXPIRED -> texts.approvalExpired();
      case CASE_YOURS -> who == null ? texts.caseYours() : texts.caseYoursBy(who);
      case CASE_MOVED -> who == null ? texts.caseMovedOn() : texts.caseMoved(who);
      case CASE_ACKNOWLEDGE -> texts.caseAcknowledge();
      case CASE_ON_HOLD -> texts.caseOnHold(customer);
      case CASE_UNHEARD -> texts.caseUnheard(colleague);
      case ANSWER_FAILED -> texts.answerFailed(customer);
      case PROMISE_SOON ->
          dueAt == null ? texts.caseYours() : texts.promiseSoon(customer, time.say(dueAt));
      case PROMISE_LATE -> texts.promiseLate(customer);
      case ON_CALL_GAP -> texts.onCallGap(said(dueAt));
      case SHIFT_ASKED -> texts.shiftAsked(colleague, said(dueAt));
      case SHIFT_TAKEN -> texts.shiftTaken(colleague, said(dueAt));
      case SHIFT_REFUSED -> texts.shiftRefused(colleague, said(dueAt));
    };
  }

  private String said(@Nullable Instant at) {
    return at == null ? "–" : time.say(at);
  }
}
