package io.huifang.escalation.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.answer.CaseAnswer;
import io.huifang.escalation.answer.CaseAnswers;
import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.Happening;
import io.huifang.escalation.trigger.rule.Triggers;
import io.huifang.escalation.trigger.rule.Verdict;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Answers of customers: a low score or a severe word opens a case, a follow-up decides one. */
@ApplicationScoped
public class AnswerTrigger implements EventHandler {
  @Inject ObjectMapper json;
  @Inject CaseService service;
  @Inject CaseRepository cases;
  @Inject CaseAnswers answers;
  @Inject Triggers triggers;

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
    Optional<Verdict> verdict = triggers.inForce().judge(happening(answer));
    if (verdict.isPresent()) {
      NewCase wanted = newCase(event, answer, verdict.get());
      EscalationCase opened = service.open(wanted, CaseChanged.SYSTEM);
      answers.keep(opened.id(), said(event, answer, false));
    }
  }

  private static Happening happening(AnswerFact answer) {
    Happening of = Happening.of(Fact.ANSWER, answer.dimsOrNone());
    AnswerFact.Score score = answer.overall().orElse(null);
    if (score != null) {
      of = of.with("score", score.ofFive()).with("lowest", score.lowest() ? 1 : 0);
    }
    return of.with("words", answer.severe().size());
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

  private static NewCase newCase(CloudEvent event, AnswerFact answer, Verdict verdict) {
    String words = answer.severe().isEmpty() ? "" : " " + answer.severe();
    String comment = answer.comment() == null ? "" : ": " + answer.comment();
    String score = answer.overall().map(AnswerFact.Score::shown).orElse("-");
    String reason = score + words + comment;
    UUID subject = Objects.requireNonNullElse(answer.ticketId(), answer.id());
    return new NewCase(
        verdict.cause(),
        verdict.severity(),
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
