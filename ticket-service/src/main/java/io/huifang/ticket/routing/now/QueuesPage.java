package io.huifang.ticket.routing.now;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.routing.seat.Readiness;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Queues and people at this moment; changed only when there is something new. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class QueuesPage {
  @Inject QueueNumbers numbers;
  @Inject PeopleNow people;
  @Inject Readiness readiness;
  @Inject Staff staff;
  @Inject Caller caller;
  @Inject PageTime time;
  @Inject Clock clock;

  @Inject
  @Location("routing/queues.html")
  Template page;

  @Inject
  @Location("routing/now.html")
  Template part;

  @GET
  @Path("/queues")
  @Transactional
  @Operation(hidden = true)
  public String page() {
    return filled(page.instance());
  }

  /** The same once more, nothing if nothing has changed. */
  @GET
  @Path("/queues/now")
  @Transactional
  @Operation(hidden = true)
  public Response now(@QueryParam("seen") @DefaultValue("") String seen) {
    return mark().equals(seen)
        ? Response.noContent().build()
        : Response.ok(filled(part.instance())).build();
  }

  /** Somebody says that they are ready or not, or a lead says it for them. */
  @POST
  @Path("/ready")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response ready(Form form) {
    String who = form.optional("agent");
    String agent = who == null ? caller.id() : who;
    boolean mayLead = caller.is(Role.LEAD) || caller.is(Role.ADMIN);
    String scope = caller.teamScope();
    boolean theirs =
        staff
            .person(agent)
            .map(Agent::view)
            .filter(one -> scope == null || scope.equals(one.team()))
            .isPresent();
    boolean own = agent.equals(caller.id()) && staff.person(agent).isPresent();
    if (!own && !(mayLead && theirs)) {
      throw ProblemException.notFound("Person " + agent);
    }
    readiness.say(agent, form.optional("ready") != null);
    boolean board = form.optional("board") != null;
    return Response.seeOther(URI.create(board ? "/desk/queues" : "/desk?view=mine")).build();
  }

  private List<QueueView> queues() {
    String scope = caller.teamScope();
    return numbers.all().stream()
        .filter(queue -> scope == null || queue.team() == null || scope.equals(queue.team()))
        .toList();
  }

  private String mark() {
    return Integer.toHexString(List.of(queues(), people.of(caller.teamScope())).hashCode());
  }

  private String filled(TemplateInstance shown) {
    return shown
        .data("queues", queues())
        .data("people", people.of(caller.teamScope()))
        .data("leads", caller.is(Role.LEAD) || caller.is(Role.ADMIN))
        .data("me", caller.id())
        .data("mark", mark())
        .data("clock", time.clock(clock.instant()))
        .render();
  }
}
