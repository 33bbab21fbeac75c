package io.huifang.survey.phone;

import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list of those who could be called. */
@Path(PhonePage.HERE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class PhonePage {
  static final String HERE = "/surveys/phone";
  static final String SAID = "said";
  static final String PROBLEM = "problem";
  @Inject PhoneQueue queue;
  @Inject Flash flash;

  @Inject
  @Location("surveys/phone.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public Response show(
      @QueryParam("view") @Nullable String view, @QueryParam("before") @Nullable String before) {
    PhoneView shown = PhoneView.named(view);
    UUID after = Params.uuid("before", before);
    List<PhoneRow> rows = queue.rows(shown, after);
    return Response.ok(
            page.data("rows", rows)
                .data("view", shown)
                .data("views", List.of(PhoneView.values()))
                .data("counts", queue.counts())
                .data("first", after == null)
                .data(
                    "older", rows.size() < PhoneQueue.SHOWN ? null : rows.get(rows.size() - 1).id())
                .data("said", flash.take(SAID))
                .data("problem", flash.take(PROBLEM))
                .render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
