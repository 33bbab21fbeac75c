package io.huifang.platform.frame.settings;

import io.huifang.platform.security.Role;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What there is to set, across the services; every service can show the list. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class SettingsResource {
  @Inject
  @Location("platform/settings/list.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String list() {
    return page.render();
  }
}
