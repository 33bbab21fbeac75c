package io.huifang.ticket.contact.past;

import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Role;
import io.huifang.ticket.contact.ContactView;
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

/** The list of contacts over HTTP. */
@Path("/api/contacts")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class ContactListResource {
  @Inject ContactQueries queries;

  @GET
  @Transactional
  @Operation(
      summary = "List contacts, the newest first",
      description = "from and until narrow to contacts that were offered between two times.")
  public Page<ContactView> list(
      @QueryParam("queue") @Nullable String queue,
      @QueryParam("agent") @Nullable String agent,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("customer") @Nullable String customer,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return queries.page(
        ContactFilter.of(queue, agent, outcome, ticket, customer, externalId, from, until),
        limit,
        cursor);
  }
}
