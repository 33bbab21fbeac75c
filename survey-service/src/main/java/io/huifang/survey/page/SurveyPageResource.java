package io.huifang.survey.page;

import io.huifang.platform.transaction.Together;
import io.huifang.platform.web.Form;
import io.huifang.survey.HeldBackReason;
import io.huifang.survey.Invitation;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.aside.Asides;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Notice;
import io.huifang.survey.page.thanks.Sequels;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The questionnaire: no login, the link is the key. Looking changes nothing, whoever looks. */
@Path("/s/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SurveyPageResource {
  private static final UUID NOBODY = new UUID(0, 0);
  @Inject Invitations invitations;
  @Inject Filling filling;
  @Inject Sequels sequels;
  @Inject Times times;
  @Inject Asides asides;
  @Inject PublicPages pages;
  @Inject Frames frames;
  @Inject Together together;
  @Inject Clock clock;
  @Context HttpHeaders headers;

  /** Answers in the query come from the mail and only preselect. */
  @GET
  @Transactional
  @Operation(hidden = true)
  public Response show(
      @PathParam("secret") String secret,
      @QueryParam("lang") @Nullable String lang,
      @Context UriInfo uri) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = frames.of(secret, "", lang, found, headers);
    Optional<Notice> refusal = refusal(found);
    return refusal.isPresent()
        ? pages.notice(refusal.get(), frame)
        : filling.show(found.orElseThrow(), frame, uri.getQueryParameters());
  }

  /** After a mailing thousands send at once: who come at the same moment share a transaction. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response submit(@PathParam("secret") String secret, Form form) {
    return together.run(secret, () -> take(secret, form));
  }

  private Response take(String secret, Form form) {
    Optional<Invitation> found = invitations.lockedBySecret(secret);
    Frame frame = frames.of(secret, "", form.fields().getFirst("lang"), found, headers);
    Optional<Notice> refusal = refusal(found);
    if (refusal.isEmpty()) {
      return filling.take(found.orElseThrow(), frame, form.fields(), headers);
    }
    return refusal.get() == Notice.USED
        ? pages.goTo(frame, "/thanks")
        : pages.notice(refusal.get(), frame);
  }

  /** What no browser sends; the form again, because somebody may read it all the same. */
  @POST
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response notAForm(@PathParam("secret") String secret) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = frames.of(secret, "", null, found, headers);
    Optional<Notice> refusal = refusal(found);
    return refusal.isPresent()
        ? pages.notice(refusal.get(), frame)
        : filling.notAForm(found.orElseThrow(), frame);
  }

  /** In no transaction, because it may wait for what comes next. */
  @GET
  @Path("/thanks")
  @Operation(hidden = true)
  public Response thanks(
      @PathParam("secret") String secret, @QueryParam("lang") @Nullable String lang) {
    Thanked thanked = QuarkusTransaction.requiringNew().call(() -> thanked(secret, lang));
    if (thanked.refusal() != null) {
      return thanked.refusal();
    }
    Frame frame = thanked.frame();
    return pages.thanks(frame, sequels.of(thanked.invitation(), frame.tag(), times.in(frame)));
  }

  private Thanked thanked(String secret, @Nullable String lang) {
    Optional<Invitation> found = invitations.bySecret(secret);
    Frame frame = frames.of(secret, "/thanks", lang, found, headers);
    if (found.isEmpty()) {
      return new Thanked(frame, NOBODY, pages.notice(Notice.UNKNOWN, frame));
    }
    UUID id = found.get().id();
    boolean said = found.get().state() == InvitationState.ANSWERED || asides.has(id);
    return new Thanked(frame, id, said ? null : pages.goTo(frame, ""));
  }

  private record Thanked(Frame frame, UUID invitation, @Nullable Response refusal) {}

  private Optional<Notice> refusal(Optional<Invitation> found) {
    if (found.isEmpty()) {
      return Optional.of(Notice.UNKNOWN);
    }
    if (found.get().state() == InvitationState.ANSWERED) {
      return Optional.of(Notice.USED);
    }
    if (found.get().state() == InvitationState.WITHDRAWN) {
      boolean unwanted = found.get().heldBackReason() == HeldBackReason.OPTED_OUT;
      return Optional.of(unwanted ? Notice.OPTED_OUT : Notice.WITHDRAWN);
    }
    return found.get().linkEnded(clock.instant()) ? Optional.of(Notice.EXPIRED) : Optional.empty();
  }
}
