package io.huifang.survey.page;

import io.huifang.platform.web.Form;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.answer.Answering;
import io.huifang.survey.questionnaire.Questionnaire;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The questionnaire: no login, the link is the key. Looking changes nothing, whoever looks. */
@Path("/s/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SurveyPageResource {
  private static final Questionnaire QUESTIONS = Questionnaire.CURRENT;
  @Inject Invitations invitations;
  @Inject Answering answering;
  @Inject PublicPages pages;
  @Inject Clock clock;
  @Context HttpHeaders headers;

  /** Scores in the query come from the mail and only preselect. */
  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("secret") String secret,
      @QueryParam("lang") @Nullable String lang,
      @Context UriInfo uri) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = Frame.of(secret, "", lang, found, headers);
    Optional<Notice> refusal = refusal(found);
    return refusal.isPresent()
        ? pages.notice(refusal.get(), frame)
        : form(found.orElseThrow(), frame, uri.getQueryParameters(), Map.of(), 200);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response submit(@PathParam("secret") String secret, Form form) {
    MultivaluedMap<String, String> entered = form.fields();
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = Frame.of(secret, "", entered.getFirst("lang"), found, headers);
    Optional<Notice> refusal = refusal(found);
    if (refusal.isPresent()) {
      return refusal.get() == Notice.USED
          ? pages.goTo(frame, "/thanks")
          : pages.notice(refusal.get(), frame);
    }
    FormReader.Reading reading = FormReader.read(QUESTIONS, entered, frame.texts());
    if (!reading.errors().isEmpty()) {
      return form(found.orElseThrow(), frame, entered, reading.errors(), 400);
    }
    answering.take(found.orElseThrow().id(), reading.input(), frame.language(), null);
    return pages.goTo(frame, "/thanks");
  }

  /** What no browser sends; the form again, because somebody may read it all the same. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response notAForm(@PathParam("secret") String secret) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = Frame.of(secret, "", null, found, headers);
    Optional<Notice> refusal = refusal(found);
    if (refusal.isPresent()) {
      return pages.notice(refusal.get(), frame);
    }
    String error = frame.texts().errorForm();
    return form(
        found.orElseThrow(), frame, new MultivaluedHashMap<>(), Map.of("overall", error), 415);
  }

  @GET
  @Path("/thanks")
  @Operation(hidden = true)
  public Response thanks(
      @PathParam("secret") String secret, @QueryParam("lang") @Nullable String lang) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = Frame.of(secret, "/thanks", lang, found, headers);
    if (found.isEmpty()) {
      return pages.notice(Notice.UNKNOWN, frame);
    }
    return found.get().state() == InvitationState.ANSWERED
        ? pages.notice(Notice.THANKS, frame)
        : pages.goTo(frame, "");
  }

  private Optional<Notice> refusal(Optional<Invitation> found) {
    if (found.isEmpty()) {
      return Optional.of(Notice.UNKNOWN);
    }
    if (found.get().state() == InvitationState.ANSWERED) {
      return Optional.of(Notice.USED);
    }
    if (found.get().state() == InvitationState.WITHDRAWN) {
      return Optional.of(Notice.WITHDRAWN);
    }
    return found.get().linkEnded(clock.instant()) ? Optional.of(Notice.EXPIRED) : Optional.empty();
  }

  private Response form(
      Invitation invitation,
      Frame frame,
      MultivaluedMap<String, String> entered,
      Map<String, String> errors,
      int status) {
    return pages.form(FormPage.of(frame, invitation, QUESTIONS, entered, errors), status);
  }
}
