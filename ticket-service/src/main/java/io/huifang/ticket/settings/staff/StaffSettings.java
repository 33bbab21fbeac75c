package io.huifang.ticket.settings.staff;

import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who works here, as a page. */
@Path("/settings/staff")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class StaffSettings {
  @Inject StaffPages pages;
  @Inject Flash flash;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list(
      @QueryParam("team") @Nullable String team, @QueryParam("former") @Nullable String former) {
    String wanted = team == null || team.isBlank() ? null : team;
    return pages.list(wanted, former != null, flash.take("saved"));
  }
}
