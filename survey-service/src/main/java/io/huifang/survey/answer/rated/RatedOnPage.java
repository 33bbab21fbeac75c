package io.huifang.survey.answer.rated;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.language.Language;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.Answering;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A customer has answered with one click on the status page of the ticket. It is the answer to the
 * invitation that the page knew of, under the rules of the link: one answer, and in time.
 */
@ApplicationScoped
public class RatedOnPage implements EventHandler {
  private static final Set<InvitationState> TAKES =
      Set.of(InvitationState.SENDING, InvitationState.SENT);
  @Inject Questionnaires questionnaires;
  @Inject Answering answering;
  @Inject Invitations invitations;
  @Inject Clock clock;

  @Override
  public boolean handles(String type) {
    return type.equals("rating.given.v1");
  }

  /** The first answer stays, so the second time changes nothing. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode rating = event.data().path("rating");
    int score = rating.path("score").asInt();
    if (score < 1 || score > 5) {
      throw new RejectedEventException("rating.score must be 1 to 5");
    }
    invitations
        .locked(id(rating))
        .filter(this::takes)
        .ifPresent(invitation -> take(invitation, score, rating.path("language").asText("zh-CN")));
  }

  private boolean takes(Invitation invitation) {
    return TAKES.contains(invitation.state()) && !invitation.linkEnded(clock.instant());
  }

  private void take(Invitation invitation, int score, String language) {
    AnswerInput input =
        AnswerInput.known(
            questionnaires.of(invitation).content(),
            Map.of(Touchpoint.OVERALL, score),
            null,
            null,
            null);
    answering.take(invitation.id(), input, Language.of(language).tag(), null);
  }

  private static UUID id(JsonNode rating) {
    try {
      return UUID.fromString(rating.path("invitationId").asText());
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("rating.invitationId must be a UUID");
    }
  }
}
