package io.huifang.platform.notice.page;

import io.huifang.platform.notice.NoticeState;
import io.huifang.platform.notice.NoticeStates;
import io.huifang.platform.notice.SeenNotices;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Form;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the caller was told about; nobody reads or marks what another one was told. */
@Path("/notices")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class NoticeResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final UUID GREATEST = new UUID(-1, -1);
  private static final int PAGE = 30;
  private static final int LATEST = 8;
  @Inject NoticeLines lines;
  @Inject NoticeStates states;
  @Inject SeenNotices seen;
  @Inject Caller caller;

  @Inject
  @Location("platform/notices.html")
  Template page;

  @Inject
  @Location("platform/notice-panel.html")
  Template panel;

  @GET
  @Produces(HTML)
  @Operation(hidden = true)
  public String list(@QueryParam("cursor") @Nullable String cursor) {
    return page.data("page", lines.page(PAGE, cursor)).data("first", cursor == null).render();
  }

  /** The last ones, for the panel below the bell. */
  @GET
  @Path("/latest")
  @Produces(HTML)
  @Operation(hidden = true)
  public String latest() {
    return panel.data("lines", lines.page(LATEST, null).items()).render();
  }

  /** For who cannot listen to the stream. */
  @GET
  @Path("/state")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public NoticeState state() {
    return states.of(caller.id());
  }

  /**
   * A {@code line}, or all up to {@code last}, of a {@code path} or of all of them; scripts ask for
   * what is left as JSON.
   */
  @POST
  @Path("/seen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response seen(Form form, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    if (form.optional("path") != null) {
      UUID last = form.optional("last") == null ? GREATEST : id("last", form);
      seen.at(form.text("path", 300), last);
    } else if (form.optional("line") != null) {
      seen.line(id("line", form));
    } else {
      seen.upTo(id("last", form));
    }
    return accept != null && accept.startsWith(MediaType.APPLICATION_JSON)
        ? Response.ok(state(), MediaType.APPLICATION_JSON_TYPE).build()
        : Response.seeOther(URI.create("/notices")).build();
  }

  private static UUID id(String field, Form form) {
    UUID id = Params.uuid(field, form.text(field, 36));
    if (id == null) {
      throw ProblemException.badField(field, "must be a UUID");
    }
    return id;
  }
}
