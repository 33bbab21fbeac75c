package io.huifang.escalation.oncall.feed;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links of the caller to calendars over HTTP. */
@Path("/api/on-call-feeds")
@Tag(name = "On call")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class FeedLinkResource {
  @Inject Feeds feeds;
  @Inject Caller caller;
  @Inject Visitor visitor;

  @POST
  @Operation(
      summary = "Make a link to a calendar of one's own shifts, or of a schedule",
      description = "It opens without a login and is shown this once; the one before ends.")
  public Response create(@NotNull @Valid NewFeed body) {
    String url = feeds.create(caller.id(), body.schedule(), visitor.language());
    return Response.status(201).entity(new FeedLink(url)).build();
  }

  @DELETE
  @Operation(summary = "End the link to one's own shifts, or to a schedule")
  public void revoke(@QueryParam("schedule") @Nullable String schedule) {
    feeds.revoke(caller.id(), schedule);
  }

  /**
   * What a calendar shows.
   *
   * @param schedule null for the shifts of the caller
   */
  public record NewFeed(@Nullable @Size(max = 60) String schedule) {}

  /** The whole address. */
  public record FeedLink(String url) {}
}
