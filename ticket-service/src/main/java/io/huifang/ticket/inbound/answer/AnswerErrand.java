package io.huifang.ticket.inbound.answer;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.inbound.InboundSource;
import io.huifang.ticket.inbound.InboundSources;
import io.huifang.ticket.inbound.Signer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes the answers of one conversation to its messenger, one after the other. A crash between the
 * request and its mark sends one again under the same id.
 */
@ApplicationScoped
class AnswerErrand implements DueErrand {
  private static final Logger LOG = Logger.getLogger(AnswerErrand.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Later nobody waits for it in a chat. */
  private static final Duration STALE_AFTER = Duration.ofDays(1);

  /** Never parked: an outage of the messenger is nobody's fault, and what is stale is given up. */
  private static final DueRules RULES =
      DueRules.ERRANDS.batch(32).workers(4).lease(Duration.ofMinutes(1)).parkAfter(0);

  @Inject Answers answers;
  @Inject InboundSources sources;
  @Inject AnswerPost post;
  @Inject Conversation conversation;
  @Inject TicketRepository tickets;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Answers.KIND;
  }

  @Override
  public boolean outward() {
    return true;
  }

  /** Held after a restore, because it was taken before: so it counts. */
  @Override
  public boolean giveUp(String key) {
    answers.forget(UUID.fromString(key));
    return true;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID thread = UUID.fromString(claim.item().key());
    Optional<Step> next = next(thread);
    while (next.isPresent() && !claim.lost()) {
      Answers.Waiting answer = next.get().answer();
      AnswerPost.Outcome outcome = sent(next.get());
      switch (outcome.result()) {
        case SENT -> claim.during(() -> answers.settled(answer.id()));
        case REFUSED -> claim.during(() -> notDelivered(answer, outcome.reason()));
        case UNREACHABLE -> {
          if (!answer.at().plus(STALE_AFTER).isBefore(clock.instant())) {
            putOff(claim, outcome.reason());
            return;
          }
          claim.during(() -> notDelivered(answer, outcome.reason()));
        }
      }
      next = next(thread);
    }
  }

  private AnswerPost.Outcome sent(Step step) {
    boolean taken = step.to().source().source().answerUrl() != null && !step.to().keys().isEmpty();
    return taken
        ? post.send(step.to(), step.answer())
        : new AnswerPost.Outcome(AnswerPost.Result.REFUSED, "The source takes no answers");
  }

  private Optional<Step> next(UUID thread) {
    return QuarkusTransaction.requiringNew()
        .call(() -> answers.next(thread).map(answer -> new Step(answer, signer(answer))));
  }

  private Signer signer(Answers.Waiting answer) {
    InboundSource source = sources.findById(answer.source());
    return sources.signer(source);
  }

  /** The agent sees it where the answer stands. */
  private void notDelivered(Answers.Waiting answer, String reason) {
    answers.settled(answer.id());
    LOG.warnf("Answer %s was not delivered: %s", answer.id(), reason);
    tickets
        .findByIdOptional(answer.ticket())
        .ifPresent(
            ticket ->
                conversation.remark(
                    ticket,
                    "回复未能送达客户（%s）。\nThe reply has not reached the customer (%s)."
                        .formatted(reason, reason)));
  }

  private void putOff(DueClaim claim, String reason) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(claim.item().attempts(), 10));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    claim.again(clock.instant().plus(pause), reason);
  }

  /** An answer with where it goes. */
  private record Step(Answers.Waiting answer, Signer to) {}
}
