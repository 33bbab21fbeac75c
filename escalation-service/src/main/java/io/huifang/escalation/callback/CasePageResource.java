package io.huifang.escalation.callback;

import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A case under its number, which people say to each other, or under its id, which mails carry. */
@Path("/board/cases/{ref}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CasePageResource {
  @Inject CasePage page;
  @Inject Flash flash;

  @GET
  @Operation(hidden = true)
  public String read(@PathParam("ref") String ref) {
    return page.render(ref, flash.take("done"), null, Draft.NONE);
  }
}
