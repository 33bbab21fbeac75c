package io.huifang.platform.operator;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.due.operation.DueStates;
import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.event.operation.OutboxStates;
import io.huifang.platform.event.operation.ParkedEvents;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Events and work of this service as a page: how they stand, and what to do about what does not.
 */
@Path("/settings/operation")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class OperationResource {
  private static final String HERE = "/settings/operation";
  private static final String SAID = "operation";
  private static final int SHOWN = 100;
  @Inject Subscriptions subscriptions;
  @Inject OutboxStates outbox;
  @Inject ParkedEvents events;
  @Inject DueService service;
  @Inject DueStates work;
  @Inject DueRemoval removal;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @Inject
  @Location("platform/settings/operation.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show() throws SQLException {
    return render(flash.take(SAID), null);
  }

  @POST
  @Path("/events/replay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response replay(Form form) throws SQLException {
    boolean there = events.replay(form.text("subscriber", 100), seq(form));
    return said(there ? texts().replayed(1) : texts().gone());
  }

  /** For what nobody will ever take; asks for a reason, which stays in the trail. */
  @POST
  @Path("/events/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response giveUp(Form form) throws SQLException {
    String reason = form.optional("reason");
    if (reason == null || !DueRemovalResource.reasonable(reason)) {
      return unreasonable();
    }
    boolean there = events.giveUp(form.text("subscriber", 100), seq(form), reason.strip());
    return said(there ? texts().givenUp() : texts().gone());
  }

  @POST
  @Path("/work/replay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response replayWork(Form form) throws SQLException {
    return said(texts().replayed(work.replay(form.text("kind", 100), form.text("key", 300))));
  }

  /** For what has been done already; asks for a reason, too. */
  @POST
  @Path("/work/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response giveUpWork(Form form) throws SQLException {
    String kind = form.text("kind", 100);
    String reason = form.optional("reason");
    if (reason == null || !DueRemovalResource.reasonable(reason)) {
      return unreasonable();
    }
    if (!service.kinds().contains(kind)) {
      throw ProblemException.badField("kind", "must be a kind of work of this service");
    }
    DueRemoval.Removed end = removal.remove(kind, form.text("key", 300), reason.strip());
    if (end.kept() > 0) {
      return Response.status(409).entity(render(null, texts().onlyRuns())).build();
    }
    return said(end.rows() > 0 ? texts().givenUp() : texts().gone());
  }

  private Response unreasonable() throws SQLException {
    return Response.status(400).entity(render(null, texts().reasonNeeded())).build();
  }

  private Response said(String sentence) {
    flash.put(HERE, SAID, sentence);
    return Response.seeOther(URI.create(HERE)).build();
  }

  private static long seq(Form form) {
    String seq = form.text("seq", 18);
    if (!seq.matches("\\d+")) {
      throw ProblemException.badField("seq", "must be the number of an event");
    }
    return Long.parseLong(seq);
  }

  private String render(@Nullable String said, @Nullable String problem) throws SQLException {
    List<OutboxStates.State> subscribers = outbox.of(subscriptions.all().keySet());
    return page.data("subscribers", subscribers)
        .data("events", events.latest(SHOWN))
        .data("kinds", work.of(service.kinds()))
        .data("parked", work.parked(SHOWN))
        .data("said", said)
        .data("problem", problem)
        .render();
  }

  private OperationTexts texts() {
    return visitor.language().texts(OperationTexts.class);
  }
}
