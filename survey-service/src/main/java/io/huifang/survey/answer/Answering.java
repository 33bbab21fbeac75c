package io.huifang.survey.answer;

import io.huifang.platform.audit.AuditedRows;
import io.huifang.platform.id.Ids;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationChanges;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.Medium;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.severe.SevereWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes answers: stored, marked at the invitation and told in one transaction. */
@ApplicationScoped
public class Answering {
  @Inject Answers answers;
  @Inject Invitations invitations;
  @Inject InvitationChanges changes;
  @Inject Questionnaires questionnaires;
  @Inject SevereWords severe;
  @Inject Event<AnswerReceived> received;
  @Inject TransactionTail tail;
  @Inject AuditedRows audited;
  @Inject Clock clock;

  /**
   * Takes the answer of an invitation from the page of its customer, with the last round trip of
   * the transaction: nothing of it can be read before.
   *
   * @param invitation locked, and not answered yet
   * @param language the tag of the language in which it was given
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeFromPage(Invitation invitation, AnswerInput input, String language) {
    take(invitation, input, language, null, clock.instant(), this::writeLast);
  }

  private void writeLast(Answer answer) {
    tail.rows(AnswerRows.class, AnswerRows::new).add(answer);
    audited.created(answer);
  }

  /**
   * Takes the answer of an invitation. The lock lets one of several submits through; the others
   * find the first answer, which stays.
   *
   * @param language the tag of the language in which it was given
   * @param enteredBy the agent who types it in, null if the customer answers
   * @return the answer, now or from before
   */
  @Transactional
  public Taken take(UUID id, AnswerInput input, String language, @Nullable String enteredBy) {
    return take(id, input, language, enteredBy, clock.instant());
  }

  /**
   * The same for what came some time ago and was set aside.
   *
   * @param at when it came
   */
  @Transactional
  public Taken take(
      UUID id, AnswerInput input, String language, @Nullable String enteredBy, Instant at) {
    return take(id, input, language, enteredBy, at, answers::persist);
  }

  private Taken take(
      UUID id,
      AnswerInput input,
      String language,
      @Nullable String enteredBy,
      Instant at,
      Consumer<Answer> write) {
    Invitation invitation = invitations.locked(id).orElseThrow();
    if (invitation.state() == InvitationState.ANSWERED) {
      return new Taken(answers.ofInvitation(id).orElseThrow(), false);
    }
    return new Taken(take(invitation, input, language, enteredBy, at, write), true);
  }

  private Answer take(
      Invitation invitation,
      AnswerInput input,
      String language,
      @Nullable String enteredBy,
      Instant at,
      Consumer<Answer> write) {
    Medium through = enteredBy == null ? invitation.medium() : Medium.PHONE;
    AnswerCapture capture =
        new AnswerCapture(
            at, language, questionnaires.of(invitation).key(), enteredBy, null, through);
    Answer answer = store(AnswerSubject.of(invitation), capture, input, write);
    changes.answered(invitation, through, at);
    return answer;
  }

  /**
   * Takes an answer that nobody was asked for. Whoever calls sees to it that it comes once, in the
   * same transaction.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Answer takeUnasked(AnswerSubject subject, AnswerCapture capture, AnswerInput input) {
    return store(subject, capture, input, answers::persist);
  }

  private Answer store(
      AnswerSubject subject, AnswerCapture capture, AnswerInput input, Consumer<Answer> write) {
    Answer answer = new Answer(Ids.next(), 1, subject, capture, input, severe.in(input.comment()));
    write.accept(answer);
    received.fire(new AnswerReceived(answer, capture.at()));
    return answer;
  }

  /**
   * The answer of an invitation.
   *
   * @param fresh whether it was taken just now
   */
  public record Taken(Answer answer, boolean fresh) {}
}
