package io.huifang.platform.audit.trail;

import io.huifang.platform.security.Role;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The trail as a page of each service. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class AuditPage {
  @Inject Trail trail;

  @Inject
  @Location("platform/audit.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show(@BeanParam TrailFilter filter, @QueryParam("cursor") @Nullable String cursor) {
    return page.data("page", trail.page(filter, 50, cursor)).data("filter", filter).render();
  }
}
