package io.huifang.ticket.desk.grant;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Form;
import io.huifang.ticket.approval.Grants;
import io.huifang.ticket.approval.NewGrant;
import io.huifang.ticket.approval.limit.GrantKind;
import io.huifang.ticket.desk.Acting;
import io.huifang.ticket.desk.compose.Done;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Grants beside the conversation. */
@Path("/desk")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class GrantActions {
  private static final int LONGEST = 1_000;
  @Inject Acting acting;
  @Inject Grants grants;

  @POST
  @Path("/tickets/{id}/grants")
  @Operation(hidden = true)
  public Response give(@PathParam("id") UUID id, Form form) {
    return acting.back(
        id,
        form,
        "grant",
        Done.GRANT_SAVED,
        () -> grants.give(id, Version.etag(form.version()), read(form)));
  }

  @POST
  @Path("/tickets/{id}/grants/{grant}/decision")
  @Operation(hidden = true)
  public Response decide(@PathParam("id") UUID id, @PathParam("grant") UUID grant, Form form) {
    return acting.back(
        id,
        form,
        "decision",
        Done.GRANT_DECIDED,
        () -> {
          boolean yes = "yes".equals(form.optional("decide"));
          grants.decide(grant, Version.etag(form.version()), yes, form.optional("text"));
        });
  }

  @POST
  @Path("/tickets/{id}/grants/{grant}/withdrawal")
  @Operation(hidden = true)
  public Response withdraw(@PathParam("id") UUID id, @PathParam("grant") UUID grant, Form form) {
    return acting.back(
        id,
        form,
        "withdrawal",
        Done.GRANT_WITHDRAWN,
        () -> grants.withdraw(grant, Version.etag(form.version())));
  }

  private static NewGrant read(Form form) {
    GrantKind kind = Params.oneOf("kind", GrantKind.class, form.optional("kind"));
    if (kind == null) {
      throw ProblemException.badField("kind", "must be chosen");
    }
    return new NewGrant(
        kind,
        NewGrant.amount(form.optional("amount")),
        form.text("currency", 3),
        form.text("text", LONGEST),
        form.optional("waits") != null);
  }
}
