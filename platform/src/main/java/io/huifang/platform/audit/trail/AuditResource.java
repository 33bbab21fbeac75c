package io.huifang.platform.audit.trail;

import io.huifang.platform.audit.chain.ChainCheck;
import io.huifang.platform.audit.chain.Seal;
import io.huifang.platform.audit.chain.Verdict;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail over HTTP. */
@Path("/api/audit")
@Tag(name = "Audit")
@RolesAllowed(Role.ADMIN)
public class AuditResource {
  @Inject Trail trail;
  @Inject ChainCheck chain;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Who changed what, when and from where, the latest first")
  public Page<TrailEntry> page(
      @BeanParam TrailFilter filter,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return trail.page(filter, Params.limit(limit, 50, 500), cursor);
  }

  @GET
  @Path("/file")
  @Produces("text/csv")
  @Operation(summary = "The same as a CSV file, all of it")
  public Response file(@BeanParam TrailFilter filter) {
    filter.conditions(); // refuses a bad one while there still is a status to say so
    return Response.ok(new TrailCsv(trail, filter), "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .build();
  }

  @POST
  @Path("/verification")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Verify the chain: finds the first entry that was changed, removed or moved",
      description = "With a head that an earlier verification answered, also what was cut off")
  public Verdict verify(
      @QueryParam("seal") @Nullable String seal, @QueryParam("hash") @Nullable String hash) {
    return chain.verify(known(seal, hash));
  }

  private static @Nullable Seal known(@Nullable String number, @Nullable String hash) {
    if (number == null && hash == null) {
      return null;
    }
    if (number == null || hash == null) {
      throw ProblemException.badRequest("seal and hash belong together");
    }
    try {
      return new Seal(Long.parseLong(number), hash);
    } catch (NumberFormatException e) {
      throw ProblemException.badField("seal", "must be a whole number");
    }
  }
}
