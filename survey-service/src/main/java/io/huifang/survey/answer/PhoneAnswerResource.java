package io.huifang.survey.answer;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Follow-up by phone: an agent types in what the customer says. */
@Path("/api/invitations/{id}/answers")
@Tag(name = "Answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PhoneAnswerResource {
  @Inject Answering answering;
  @Inject Answers answers;
  @Inject Invitations invitations;
  @Inject Questionnaires questionnaires;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(
      summary = "Type in an answer given on the phone",
      description =
          "409 if the invitation is answered or the customer does not want to be asked, 403 for who"
              + " has worked on the ticket. With an Idempotency-Key a retry returns the first answer.")
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PhoneAnswer body) {
    Invitation invitation = invitations.visibleToChange(id);
    if (invitations.handled(invitation, caller.id())) {
      throw ProblemException.forbidden(
          "You have worked on this; let somebody else type in what the customer says about it");
    }
    if (!body.scores().containsKey(Touchpoint.OVERALL)) {
      throw ProblemException.badField("scores.OVERALL", "must be given");
    }
    Map<String, Object> request = Map.of("invitation", id, "answer", body);
    Idempotency.Once once =
        idempotency.once("phone-answer", key, request, () -> take(invitation, body));
    return Response.created(URI.create("/api/answers/" + once.id()))
        .entity(answers.findById(once.id()).view())
        .header("Idempotency-Replayed", once.replayed())
        .build();
  }

  private UUID take(Invitation invitation, PhoneAnswer body) {
    if (invitation.state() == InvitationState.ANSWERED) {
      throw ProblemException.conflict("answered", "The customer has answered already");
    }
    if (invitation.heldBackReason() == HeldBackReason.OPTED_OUT) {
      throw ProblemException.conflict("opted-out", "The customer does not want to be asked");
    }
    AnswerInput input =
        AnswerInput.known(
            questionnaires.of(invitation).content(),
            body.scores(),
            body.nps(),
            body.solvedAtFirstContact(),
            body.comment());
    String language = Objects.requireNonNullElse(body.language(), "zh-CN");
    return answering.take(invitation.id(), input, language, caller.id()).answer().id();
  }
}
