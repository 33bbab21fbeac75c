package io.huifang.escalation.matrix.file;

import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.Matrices;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The matrix in force as a file over HTTP. */
@Path("/api/escalation-matrix/file")
@Tag(name = "Matrix")
@Produces(MatrixFileResource.YAML)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class MatrixFileResource {
  static final String YAML = "application/yaml";
  @Inject Matrices matrices;
  @Inject MatrixFile file;
  @Inject Caller caller;

  @GET
  @Operation(summary = "Read the matrix in force as one YAML file")
  public Response read() {
    return shown(matrices.inForce(), 200);
  }

  @PUT
  @Consumes(YAML)
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Publish a YAML file as the next version; cases that exist keep theirs",
      description = "400 with the line or the field. Anchors and references are not taken.")
  public Response publish(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("reason") @Nullable String reason,
      String body) {
    return shown(matrices.publish(file.read(body), reason, ifMatch, caller.id()), 201);
  }

  private Response shown(EscalationMatrix matrix, int status) {
    return Response.status(status)
        .entity(file.write(matrix.version(), matrix.rules()))
        .header(HttpHeaders.ETAG, Version.etag(matrix.version()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"escalation-matrix.yaml\"")
        .build();
  }
}
