package io.huifang.ticket.contact.now;

import io.huifang.platform.security.Role;
import io.huifang.platform.web.PageTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The page of those who are with us. It asks for news by itself until somebody stops it, and is
 * changed only when there are some: who reads or listens to it is not disturbed every few seconds.
 */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class NowPage {
  @Inject NowReader reader;
  @Inject PageTime time;

  @Inject
  @Location("contact/now.html")
  Template page;

  @Inject
  @Location("contact/here.html")
  Template part;

  @GET
  @Path("/contacts")
  @Transactional
  @Operation(hidden = true)
  public String page(@QueryParam("still") @DefaultValue("false") boolean still) {
    return filled(page.instance(), reader.read(), still);
  }

  /** What has changed, nothing if nothing has. */
  @GET
  @Path("/contacts/now")
  @Transactional
  @Operation(hidden = true)
  public Response now(@QueryParam("seen") @DefaultValue("") String seen) {
    Now now = reader.read();
    return now.mark().equals(seen)
        ? Response.noContent().build()
        : Response.ok(filled(part.instance(), now, false)).build();
  }

  private String filled(TemplateInstance shown, Now now, boolean still) {
    return shown
        .data("now", now)
        .data("mark", now.mark())
        .data("clock", time.clock(now.at()))
        .data("still", still)
        .render();
  }
}
