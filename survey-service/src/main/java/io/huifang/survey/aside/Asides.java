package io.huifang.survey.aside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.Answering;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Questionnaires;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps what is odd, and lets people decide. */
@ApplicationScoped
public class Asides implements PanacheRepositoryBase<Aside, UUID> {
  private static final int SHOWN = 200;

  /** One row for a link, however often a program comes back; what was decided stays decided. */
  private static final String KEEP =
      """
      insert into answer_aside as a (invitation_id, reason, given, language, received_at)
      values (:invitation, :reason, cast(:given as jsonb), :language, :now)
      on conflict (invitation_id) do update set times = a.times + 1,
        reason = case when a.state = 'PENDING' then excluded.reason else a.reason end,
        given = case when a.state = 'PENDING' then excluded.given else a.given end,
        language = case when a.state = 'PENDING' then excluded.language else a.language end,
        received_at = case when a.state = 'PENDING' then excluded.received_at else a.received_at end
      """;

  private static final String PENDING =
      "from Aside a, Invitation i where i.id = a.invitationId and a.state = 'PENDING'"
          + " and i.state <> 'ANSWERED'";

  @Inject Invitations invitations;
  @Inject Questionnaires questionnaires;
  @Inject Answering answering;
  @Inject ObjectMapper json;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Keeps it in the transaction of the caller; the invitation stays open for its customer. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Invitation invitation, Oddity reason, List<Given> given, String language) {
    getEntityManager()
        .createNativeQuery(KEEP)
        .setParameter("invitation", invitation.id())
        .setParameter("reason", reason.name())
        .setParameter("given", write(given))
        .setParameter("language", language)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Whether anything came by this link that was set aside. */
  public boolean has(UUID invitation) {
    return count("invitationId", invitation) > 0;
  }

  /** How many wait for a decision. */
  public long waiting() {
    return getEntityManager()
        .createQuery("select count(*) " + PENDING, Long.class)
        .getSingleResult();
  }

  /** The latest of those that wait, each with the invitation. */
  @Transactional
  public List<AsideView> pending() {
    return getEntityManager()
        .createQuery("select a, i " + PENDING + " order by a.receivedAt desc", Object[].class)
        .setMaxResults(SHOWN)
        .getResultStream()
        .map(row -> view((Aside) row[0], (Invitation) row[1]))
        .toList();
  }

  private AsideView view(Aside aside, Invitation invitation) {
    return AsideView.of(aside, invitation, questionnaires.of(invitation).content());
  }

  /**
   * Counts it as the answer of its customer, as of when it came.
   *
   * @return the id of the answer
   * @throws ProblemException 404 if nothing waits under this id, 409 if the customer has answered
   *     meanwhile or nothing in it can be read
   */
  @Transactional
  public UUID restore(UUID id) {
    Invitation invitation = invitations.visibleToChange(id);
    Aside aside = waiting(id);
    if (invitation.state() == InvitationState.ANSWERED) {
      throw ProblemException.conflict("answered", "The customer has answered meanwhile");
    }
    AnswerInput input = AnswerInput.of(questionnaires.of(invitation).content(), aside.given());
    if (input.given().isEmpty()) {
      throw ProblemException.conflict("nothing-in-it", "It has no answer to any question");
    }
    aside.decided(Aside.State.RESTORED, caller.id(), clock.instant());
    return answering.take(id, input, aside.language(), null, aside.receivedAt()).answer().id();
  }

  /**
   * It was nobody.
   *
   * @throws ProblemException 404 if nothing waits under this id
   */
  @Transactional
  public void discard(UUID id) {
    invitations.visibleToChange(id);
    waiting(id).decided(Aside.State.DISCARDED, caller.id(), clock.instant());
  }

  private Aside waiting(UUID id) {
    return findByIdOptional(id)
        .filter(aside -> aside.state() == Aside.State.PENDING)
        .orElseThrow(() -> ProblemException.notFound("Answer set aside " + id));
  }

  private String write(List<Given> given) {
    try {
      return json.writeValueAsString(given);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
