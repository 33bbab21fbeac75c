package io.huifang.ticket.desk.grant;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.approval.GrantPanel;
import io.huifang.ticket.approval.Grants;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

/** All that waits for one person to say yes or no, to be done on the way. */
@Path("/desk/approvals")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER})
public class ApprovalsPage {
  private static final String HERE = "/desk/approvals";
  @Inject GrantPanel panel;
  @Inject Grants grants;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("desk/approvals.html")
  Template page;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show() {
    return render(flash.take("saved"), null);
  }

  /** Not one transaction: who comes second sees the list as it is now, with a sentence. */
  @POST
  @Path("/{grant}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response decide(@PathParam("grant") UUID grant, Form form) {
    boolean yes = "yes".equals(form.optional("decide"));
    try {
      grants.decide(grant, Version.etag(form.version()), yes, form.optional("text"));
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404 || status == 403) {
        throw e;
      }
      String wrong = e.problem().sentence(visitor.language());
      return Response.status(status).entity(render(null, wrong)).build();
    }
    flash.put(HERE, "saved", visitor.language().texts(GrantTexts.class).done());
    return Response.seeOther(URI.create(HERE)).build();
  }

  @Transactional
  String render(@Nullable String said, @Nullable String wrong) {
    return page.data("waiting", panel.waiting()).data("said", said).data("wrong", wrong).render();
  }
}
