package io.huifang.survey.aside;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which people decide about what was set aside. */
@Path(AsidePage.HERE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class AsidePage {
  static final String HERE = "/surveys/set-aside";
  @Inject Asides asides;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("surveys/aside.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show() {
    return page.data("rows", asides.pending())
        .data("said", flash.take("saved"))
        .data("problem", flash.take("problem"))
        .render();
  }

  @POST
  @Path("/{invitation}/restoration")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response restore(@PathParam("invitation") UUID invitation) {
    return decide(() -> asides.restore(invitation), texts().restored());
  }

  @POST
  @Path("/{invitation}/discard")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response discard(@PathParam("invitation") UUID invitation) {
    return decide(() -> asides.discard(invitation), texts().discarded());
  }

  /** Somebody else may have decided first, or the customer answered: then the page says so. */
  private Response decide(Runnable decision, String done) {
    try {
      decision.run();
      flash.put(HERE, "saved", done);
    } catch (ProblemException e) {
      flash.put(
          HERE, "problem", e.problem().status() == 409 ? texts().tooLate() : texts().decided());
    }
    return Response.seeOther(URI.create(HERE)).build();
  }

  private AsideTexts texts() {
    return visitor.language().texts(AsideTexts.class);
  }
}
