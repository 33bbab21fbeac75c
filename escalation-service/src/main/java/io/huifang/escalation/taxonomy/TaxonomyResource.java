package io.huifang.escalation.taxonomy;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The words in which cases are closed, over HTTP. */
@Path("/api/taxonomy")
@Tag(name = "Taxonomy")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class TaxonomyResource {
  @Inject Taxonomies taxonomies;
  @Inject Caller caller;

  @GET
  @Operation(
      summary = "List all versions of causes, touchpoints and parties, the one in force first")
  public List<Taxonomy.View> list() {
    return taxonomies.all().stream().map(Taxonomy::view).toList();
  }

  @GET
  @Path("/current")
  @Operation(summary = "Read causes, touchpoints and parties in force")
  public Response current() {
    return shown(taxonomies.inForce(), 200);
  }

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "Publish the next version; closed cases keep their codes")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid Body body) {
    return shown(taxonomies.publish(body.terms(), body.reason(), ifMatch, caller.id()), 201);
  }

  private static Response shown(Taxonomy taxonomy, int status) {
    return Response.status(status)
        .entity(taxonomy.view())
        .header(HttpHeaders.ETAG, Version.etag(taxonomy.version()))
        .build();
  }

  /** A new version. */
  public record Body(
      @NotEmpty @Size(max = 500) List<@NotNull @Valid Term> terms,
      @Nullable @Size(max = 500) String reason) {}
}
