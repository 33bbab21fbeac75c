package io.huifang.ticket.organisation;

import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP. */
@Path("/api/organisations")
@Tag(name = "Organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {
  private static final int PAGE = 50;
  private static final int MOST = 200;
  @Inject Organisations organisations;
  @Inject OrganisationBook book;

  @GET
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "List organisations that have a customer in the own team, by name")
  public Page<OrganisationView> list(
      @QueryParam("name") @Nullable String name,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return book.page(name, Params.limit(limit, PAGE, MOST), cursor);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Read an organisation that has a customer in the own team")
  public Response read(@PathParam("id") UUID id) {
    return shown(book.visible(id), 200);
  }

  @POST
  @Transactional
  @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(
      summary = "Create an organisation",
      description = "New customers with an e-mail address of one of its domains belong to it.")
  public Response create(@NotNull @Valid OrganisationData body) {
    return shown(organisations.create(body), 201);
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Set name, domains and tier of an organisation; members follow its tier")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OrganisationData body) {
    return shown(organisations.change(id, ifMatch, body), 200);
  }

  private Response shown(Organisation one, int status) {
    return Response.status(status)
        .entity(organisations.view(one))
        .header(HttpHeaders.ETAG, Version.etag(one.version()))
        .build();
  }
}
