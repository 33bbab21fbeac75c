package io.huifang.ticket.contact.summary;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contacts by day or half hour, over HTTP. */
@Path("/api/contacts/summary")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class SummaryResource {
  @Inject Summaries summaries;
  @Inject PageTime time;

  @GET
  @Transactional
  @Operation(
      summary = "Count contacts by the interval in which they were offered",
      description =
          "from and to are days of the site, both included, and the answer names its zone. by is"
              + " day (as it is without it) or half-hour. within is the seconds in which an answer"
              + " is in time, 20 without it.")
  public Summary of(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("by") @Nullable String by,
      @QueryParam("within") @Nullable String within,
      @QueryParam("queue") @Nullable String queue,
      @QueryParam("agent") @Nullable String agent) {
    if (from == null || to == null) {
      throw ProblemException.badField(from == null ? "from" : "to", "is missing");
    }
    return summaries.of(Period.of(from, to, by, within, queue, agent, time.site()));
  }
}
