package io.huifang.escalation.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.Cause;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import io.huifang.escalation.answer.CaseAnswer;
import io.huifang.escalation.answer.CaseAnswers;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Answers of customers: a low score or a severe word opens a case, a follow-up decides one. */
@ApplicationScoped
public class AnswerTrigger implements EventHandler {
  @Inject ObjectMapper json;
  @Inject CaseService service;
  @Inject CaseRepository cases;
  @Inject CaseAnswers answers;
  @Inject TriggerConfig config;

  @Override
  public boolean handles(String type) {
    return type.equals("answer.received.v1");
  }

  @Override
  public void handle(CloudEvent event) {
    AnswerFact answer = read(event);
    if ("CASE".equals(answer.purpose()) && answer.caseId() != null) {
      followUp(answer.caseId(), event, answer);
      return;
    }
    boolean low = answer.overall().filter(score -> score.low(config.lowScore())).isPresent();
    boolean severe = config.severeWords() && !answer.severe().isEmpty();
    if (low || severe) {
      EscalationCase opened = service.open(newCase(event, answer, low), CaseChanged.SYSTEM);
      answers.keep(opened.id(), said(event, answer, false));
    }
  }

  private void followUp(UUID caseId, CloudEvent event, AnswerFact answer) {
    if (cases.findByIdOptional(caseId).isPresent()) {
      answers.keep(caseId, said(event, answer, true));
    }
    answer.overall().ifPresent(score -> service.followedUp(caseId, score.satisfied()));
  }

  private static CaseAnswer.View said(CloudEvent event, AnswerFact answer, boolean followUp) {
    return new CaseAnswer.View(
        answer.id(),
        Objects.requireNonNullElse(answer.receivedAt(), event.time()),
        answer.overall().map(AnswerFact.Score::value).orElse(null),
        answer.overall().map(AnswerFact.Score::scale).orElse(null),
        answer.comment(),
        answer.severe(),
        followUp);
  }

  private NewCase newCase(CloudEvent event, AnswerFact answer, boolean low) {
    boolean lowest = answer.overall().filter(AnswerFact.Score::lowest).isPresent();
    Severity severity = lowest ? Severity.HIGH : Severity.MEDIUM;
    if (!answer.severe().isEmpty()) {
      severity = severity.max(Severity.HIGH);
    }
    if ("VIP".equals(answer.dimsOrNone().tier())) {
      severity = severity.worse();
    }
    String words = answer.severe().isEmpty() ? "" : " " + answer.severe();
    String comment = answer.comment() == null ? "" : ": " + answer.comment();
    String score = answer.overall().map(AnswerFact.Score::shown).orElse("-");
    String reason = score + words + comment;
    UUID subject = Objects.requireNonNullElse(answer.ticketId(), answer.id());
    return new NewCase(
        low ? Cause.LOW_SCORE : Cause.SEVERE_WORDS,
        severity,
        subject,
        answer.ticketId(),
        answer.ticketNumber(),
        answer.customerId(),
        Objects.requireNonNullElse(event.correlationid(), subject),
        reason.length() > 2000 ? reason.substring(0, 2000) : reason,
        answer.dimsOrNone());
  }

  private AnswerFact read(CloudEvent event) {
    try {
      return json.treeToValue(event.data().path("answer"), AnswerFact.class);
    } catch (JsonProcessingException e) {
      throw new RejectedEventException("Not an answer: " + e.getOriginalMessage(), e);
    }
  }
}
