package io.huifang.survey.feedback.onward;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.Feedbacks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From feedback to a ticket or a case, over HTTP. */
@Path("/api/feedback")
@Tag(name = "Feedback")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OnwardResource {
  @Inject Onward onward;
  @Inject Feedbacks feedbacks;
  @Inject Caller caller;

  @POST
  @Path("/{id}/ticket")
  @Operation(
      summary = "Open a ticket about it",
      description =
          "One however often it is asked for. 202: it is opened in a moment, as soon as"
              + " ticket-service is there; GET errands tells how far it is.")
  public Response ticket(@PathParam("id") UUID id) {
    return asked(id, Wish.Kind.TICKET);
  }

  @POST
  @Path("/{id}/case")
  @Operation(
      summary = "Make an escalation case of it",
      description = "A case is about a ticket; where there is none yet one is opened first.")
  public Response escalation(@PathParam("id") UUID id) {
    return asked(id, Wish.Kind.CASE);
  }

  @GET
  @Path("/{id}/errands")
  @Operation(summary = "How far ticket and case are that were asked for")
  public Errands errands(@PathParam("id") UUID id) {
    return new Errands(onward.of(id).stream().map(Errand::of).toList());
  }

  private Response asked(UUID id, Wish.Kind kind) {
    onward.ask(id, kind, caller.id());
    onward.await(id);
    FeedbackView now = feedbacks.visible(id).view();
    return Response.accepted(now).build();
  }

  /** In their order. */
  public record Errands(List<Errand> items) {}

  /**
   * One of them.
   *
   * @param trouble why the last try failed
   * @param refused whether it is tried again only when somebody asks
   */
  public record Errand(
      Wish.Kind kind,
      Instant askedAt,
      @Nullable Instant triedAt,
      @Nullable String trouble,
      boolean refused,
      boolean done) {
    static Errand of(Wish wish) {
      return new Errand(
          wish.kind(), wish.askedAt(), wish.triedAt(), wish.trouble(), wish.refused(), wish.done());
    }
  }
}
