package io.huifang.escalation.matrix.file;

import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.Matrices;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The same file for whoever is at the page of the matrix. */
@Path("/settings/matrix/file")
@Produces(MatrixFileResource.YAML)
@RolesAllowed(Role.ADMIN)
public class MatrixDownload {
  @Inject Matrices matrices;
  @Inject MatrixFile file;

  @GET
  @Operation(hidden = true)
  public Response read() {
    EscalationMatrix matrix = matrices.inForce();
    return Response.ok(file.write(matrix.version(), matrix.rules()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"escalation-matrix.yaml\"")
        .build();
  }
}
