package io.huifang.ticket.macro;

import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Macros over HTTP. */
@Path("/api/macros")
@Tag(name = "Macros")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MacroResource {
  @Inject Macros macros;

  @GET
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(summary = "List the macros that the caller may use")
  public List<Macro.View> list() {
    return macros.offered();
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Make a macro")
  public Response create(@NotNull @Valid PutMacro body) {
    return shown(macros.create(body), 201);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Change a macro")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid PutMacro body) {
    return shown(macros.change(id, ifMatch, body), 200);
  }

  private static Response shown(Macro macro, int status) {
    return Response.status(status)
        .entity(macro.view())
        .header(HttpHeaders.ETAG, Version.etag(macro.version()))
        .build();
  }
}
