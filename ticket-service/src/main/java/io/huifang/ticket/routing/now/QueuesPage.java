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
    return filled(page.instance(), read());
  }

  /** The same once more, nothing if nothing has changed. */
  @GET
  @Path("/queues/now")
  @Transactional
  @Operation(hidden = true)
  public Response now(@QueryParam("seen") @DefaultValue("") String seen) {
    Now now = read();
    return now.mark().equals(seen)
        ? Response.noContent().build()
        : Response.ok(filled(part.instance(), now)).build();
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
    boolean theirs =
        staff.person(agent).map(Agent::view).filter(one -> caller.maySee(one.team())).isPresent();
    boolean own = agent.equals(caller.id()) && staff.person(agent).isPresent();
    if (!own && !(mayLead && theirs)) {
      throw ProblemException.notFound("Person " + agent);
    }
    readiness.say(agent, form.optional("ready") != null);
    boolean board = form.optional("board") != null;
    return Response.seeOther(URI.create(board ? "/desk/queues" : "/desk?view=mine")).build();
  }

  private Now read() {
    String scope = caller.teamScope();
    List<QueueView> queues =
        numbers.all().stream()
            .filter(queue -> scope == null || queue.team() == null || scope.equals(queue.team()))
            .toList();
    return new Now(queues, people.of(scope));
  }

  private String filled(TemplateInstance shown, Now now) {
    return shown
        .data("queues", now.queues())
        .data("people", now.people())
        .data("leads", caller.is(Role.LEAD) || caller.is(Role.ADMIN))
        .data("me", caller.id())
        .data("mark", now.mark())
        .data("clock", time.clock(clock.instant()))
        .render();
  }

  /** What the page shows, read once. */
  private record Now(List<QueueView> queues, List<PersonNow> people) {
    /** Another one as soon as anything is shown otherwise. */
    String mark() {
      return Integer.toHexString(hashCode());
    }
  }
}
