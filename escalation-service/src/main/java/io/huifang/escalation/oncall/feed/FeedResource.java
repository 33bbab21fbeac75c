package io.huifang.escalation.oncall.feed;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A calendar by its secret, for programs that come again and again and cannot log in. */
@Path("/on-call/feed/{file}")
@PermitAll
public class FeedResource {
  private static final int TAG = 32;
  @Inject Feeds feeds;
  @Inject Shifts shifts;

  @GET
  @Transactional
  @Produces("text/calendar;charset=UTF-8")
  @Operation(hidden = true)
  public Response read(@PathParam("file") String file, @Context Request request) {
    String secret =
        file.endsWith(Feeds.ENDING)
            ? file.substring(0, file.length() - Feeds.ENDING.length())
            : file;
    OnCallFeed feed =
        feeds.find(secret).orElseThrow(() -> ProblemException.notFound("This calendar"));
    String calendar = shifts.calendar(feed);
    EntityTag tag = new EntityTag(LinkToken.sha256(calendar).substring(0, TAG));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(calendar).tag(tag).build() : unchanged.tag(tag).build();
  }
}
