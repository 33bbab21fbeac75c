package io.huifang.escalation.board;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.Closing;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.history.CaseEvents;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.CaseList;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.PageTime;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that specialists work at: what is due next, and one case with everything about it. */
@Path("/board")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class BoardResource {
  private static final int SHOWN = 200;
  @Inject CaseList list;
  @Inject CaseRepository cases;
  @Inject Promises promises;
  @Inject CaseEvents events;
  @Inject Directory directory;
  @Inject PageTime time;
  @Inject Caller caller;
  @Inject Flash flash;

  @Inject
  @Location("board/cases.html")
  Template casesPage;

  @Inject
  @Location("board/case.html")
  Template casePage;

  @GET
  @Transactional
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public String board(@QueryParam("view") @DefaultValue("open") String view) {
    CaseState state = view.equals("closed") ? CaseState.CLOSED : CaseState.OPEN;
    String owner = view.equals("mine") ? caller.id() : null;
    List<CaseView> shown = list.nextDue(state, owner, SHOWN).stream().map(CaseView::of).toList();
    Map<UUID, Promise.View> latest = promises.latest(shown.stream().map(CaseView::id).toList());
    Map<String, String> names =
        directory.names(shown.stream().map(CaseView::owner).distinct().toList());
    List<BoardRow> rows =
        shown.stream()
            .map(c -> BoardRow.of(c, latest.get(c.id()), names.getOrDefault(c.owner(), c.owner())))
            .toList();
    return casesPage.data("rows", rows).data("view", view).data("time", time).render();
  }

  @GET
  @Path("/cases/{id}")
  @Transactional
  @RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public String one(@PathParam("id") UUID id) {
    EscalationCase found = cases.visible(id);
    return casePage
        .data("c", CaseView.of(found))
        .data("owner", name(found.owner()))
        .data("open", found.state() == CaseState.OPEN)
        .data("promise", promises.latest(id).map(Promise::view).orElse(null))
        .data("attempts", promises.attempts(id))
        .data("events", events.of(id))
        .data(
            "customer", directory.customer(found.customerId()).map(CustomerCopy::view).orElse(null))
        .data("outcomes", Attempt.Outcome.values())
        .data("causes", Closing.RootCause.values())
        .data("touchpoints", Closing.Touchpoint.values())
        .data("time", time)
        .data("problem", flash.take("problem"))
        .render();
  }

  private String name(String id) {
    return directory.person(id).map(PersonCopy::name).orElse(id);
  }
}
