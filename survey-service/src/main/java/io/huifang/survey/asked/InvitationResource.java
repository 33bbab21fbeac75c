package io.huifang.survey.asked;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.survey.Criteria;
import io.huifang.survey.InvitationState;
import io.huifang.survey.Invitations;
import io.huifang.survey.TeamScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Invitations over HTTP: who was asked, who was not, and why. */
@Path("/api/invitations")
@Tag(name = "Invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class InvitationResource {
  @Inject Invitations invitations;
  @Inject TeamScope scope;

  @GET
  @Operation(summary = "List invitations, newest first")
  public Page<InvitationView> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("ticket") @Nullable String ticket,
      @QueryParam("customer") @Nullable String customer,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Params.limit(limit, 50, 200);
    Criteria criteria =
        new Criteria()
            .equal("state", Params.oneOf("state", InvitationState.class, state))
            .equal("ticketId", Params.uuid("ticket", ticket))
            .equal("customerId", Params.uuid("customer", customer))
            .team(scope.team())
            .before(Params.uuid("cursor", Cursor.decode(cursor)));
    return Page.of(
        invitations
            .find(criteria.where() + " order by id desc", criteria.parameters())
            .range(0, size)
            .list(),
        size,
        InvitationView::of,
        invitation -> invitation.id().toString());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an invitation")
  public InvitationView read(@PathParam("id") UUID id) {
    return InvitationView.of(invitations.visible(id));
  }
}
