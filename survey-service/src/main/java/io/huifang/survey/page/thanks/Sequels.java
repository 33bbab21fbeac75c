package io.huifang.survey.page.thanks;

import io.huifang.survey.Invitation;
import io.huifang.survey.Invitations;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.beside.CaseCopies;
import io.huifang.survey.beside.CaseCopy;
import io.huifang.survey.beside.Names;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.questionnaire.Questionnaires;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what comes next: from the copies of cases and promises that siblings tell of. */
@ApplicationScoped
public class Sequels {
  /** A low answer comes back as a promise within a second or two; later nobody waits for it. */
  private static final Duration FRESH = Duration.ofSeconds(20);

  private static final long LOOK_EVERY_MS = 250;

  /** So few threads wait at once; everybody else is told that the time will stand here. */
  private final Semaphore patience = new Semaphore(4);

  @Inject Invitations invitations;
  @Inject Answers answers;
  @Inject Questionnaires questionnaires;
  @Inject CustomerCopies customers;
  @Inject CaseCopies cases;
  @Inject Names names;
  @Inject SurveyConfig config;
  @Inject Clock clock;

  /**
   * Waits a moment if a promise may be on its way; so it must not be called in a transaction.
   *
   * @param tag the language of the words
   * @param time how the customer reads a time
   */
  public Sequel of(UUID invitation, String tag, Function<Instant, String> time) {
    Found found = look(invitation, tag, time);
    if (!found.waits() || !patience.tryAcquire()) {
      return found.sequel();
    }
    try {
      for (long left = config.thanksPatience().toMillis(); found.waits() && left > 0; ) {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        left -= LOOK_EVERY_MS;
        found = look(invitation, tag, time);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      patience.release();
    }
    return found.sequel();
  }

  /** Each look in a transaction of its own: one that stays open sees what it has seen. */
  private Found look(UUID id, String tag, Function<Instant, String> time) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Invitation invitation = invitations.findById(id);
              Optional<AnswerView> answer = answers.ofInvitation(id).map(Answer::view);
              Instant at = answer.map(AnswerView::receivedAt).orElseGet(clock::instant);
              Sequel sequel = sequel(invitation, answer, at, tag, time);
              return new Found(sequel, clock.instant().isBefore(at.plus(FRESH)));
            });
  }

  private Sequel sequel(
      Invitation invitation,
      Optional<AnswerView> answer,
      Instant at,
      String tag,
      Function<Instant, String> time) {
    UUID customer = invitation.customerId();
    UUID ticket = invitation.ticketId();
    CaseCopy.@Nullable View about =
        ticket == null ? null : cases.ofTickets(List.of(ticket)).get(ticket);
    Instant due =
        about == null || !about.open() ? null : cases.promised(List.of(about.id())).get(about.id());
    return new Sequel(
        customer == null
            ? null
            : customers.findByIdOptional(customer).map(CustomerCopy::name).orElse(null),
        questionnaires.of(invitation).content().thanks().in(tag),
        time.apply(at),
        about == null || due == null ? null : name(about.owner()),
        due == null ? null : time.apply(due),
        answer.map(Unhappy::is).orElse(false));
  }

  private @Nullable String name(@Nullable String person) {
    return person == null ? null : names.ofPeople(List.of(person)).get(person);
  }

  private record Found(Sequel sequel, boolean fresh) {
    boolean waits() {
      return fresh && sequel.awaited();
    }
  }
}
