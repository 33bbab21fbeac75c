package io.huifang.platform.resync;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the operator, after a restore: has this service tell its whole state again. */
@Path("/api/outbox/resync")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class ResyncResource {
  @Inject ResyncJobs jobs;
  @Inject Backlog backlog;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tell everything again, after a restore",
      description =
          "Goes on in the background, one at a time: while one is running, that one is answered, or"
              + " 409 if it is of the other sort (restored or not): then ask again at its end. The"
              + " siblings keep the highest version, so what they know already changes nothing, and"
              + " nobody is asked, written to or called because of it. Where this service itself was"
              + " restored to an earlier time than the others, say so: then all versions are raised,"
              + " so that what holds here now wins there.")
  @APIResponse(
      responseCode = "202",
      description = "It is running",
      content = @Content(schema = @Schema(implementation = ResyncJob.class)))
  public Response begin(@Nullable Begin how) throws SQLException {
    boolean restored = how != null && Boolean.TRUE.equals(how.restored());
    return Response.accepted(jobs.begin(restored))
        .location(URI.create("/api/outbox/resync"))
        .build();
  }

  @GET
  @Operation(
      summary = "How far the resync is that runs, or what came of the last one",
      description = "204 if there was none yet.")
  public @Nullable ResyncJob latest() throws SQLException {
    ResyncJob job = jobs.latest();
    return job == null || job.endedAt() != null ? job : job.behind(backlog.behind());
  }

  /**
   * How it is done.
   *
   * @param restored whether this service itself was restored to an earlier time than its siblings
   */
  public record Begin(
      @Schema(description = "This service was restored to an earlier time than its siblings")
          @Nullable Boolean restored) {}
}
