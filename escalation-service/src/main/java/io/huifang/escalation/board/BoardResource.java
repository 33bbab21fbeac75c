package io.huifang.escalation.board;

import io.huifang.escalation.CaseState;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.promise.CaseList;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that specialists work at: what is due next, and one case with everything about it. */
@Path("/board")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class BoardResource {
  private static final int SHOWN = 200;
  @Inject CaseList list;
  @Inject Promises promises;
  @Inject Directory directory;
  @Inject CasePage page;
  @Inject Caller caller;
  @Inject Flash flash;

  @Inject
  @Location("board/cases.html")
  Template casesPage;

  @GET
  @Transactional
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public String board(@QueryParam("view") @DefaultValue("open") String view) {
    CaseState state = view.equals("closed") ? CaseState.CLOSED : CaseState.OPEN;
    String owner = view.equals("mine") ? caller.id() : null;
    List<CaseView> shown = list.nextDue(state, owner, SHOWN).stream().map(CaseView::of).toList();
    Map<UUID, Promise.View> latest = promises.latest(shown.stream().map(CaseView::id).toList());
    Map<UUID, CustomerCopy.View> customers =
        directory.customers(
            shown.stream().map(CaseView::customerId).filter(Objects::nonNull).toList());
    Map<String, String> names =
        directory.names(shown.stream().map(CaseView::owner).distinct().toList());
    List<BoardRow> rows =
        shown.stream()
            .map(
                c ->
                    BoardRow.of(
                        c,
                        latest.get(c.id()),
                        c.customerId() == null ? null : customers.get(c.customerId()),
                        names.getOrDefault(c.owner(), c.owner())))
            .toList();
    return casesPage.data("rows", rows).data("view", view).render();
  }

  @GET
  @Path("/cases/{id}")
  @Transactional
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public String one(@PathParam("id") UUID id) {
    return page.render(id, flash.take("problem"));
  }
}
