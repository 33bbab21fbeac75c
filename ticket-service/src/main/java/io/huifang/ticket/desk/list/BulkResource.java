package io.huifang.ticket.desk.list;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Several tickets at once. Each is a change of its own with the version that the list showed: one
 * that has moved on meanwhile is left, and does not hold up the others.
 */
@Path("/desk/bulk")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class BulkResource {
  private static final Pattern CHOSEN =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9]{1,18})");
  private static final int MOST = 100;

  /** So many are told by name; a cookie does not hold more. */
  private static final int SAID = 8;

  @Inject Bulk bulk;
  @Inject Flash flash;
  @Inject Visitor visitor;
  @Inject TicketRepository tickets;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response act(Form form, @Context UriInfo uri) {
    List<String> chosen = form.fields().getOrDefault("ticket", List.of());
    if (chosen.size() > MOST) {
      throw ProblemException.badField("ticket", "must be at most " + MOST + " at once");
    }
    ListAddress list = QueueList.address(uri.getQueryParameters());
    if ("move".equals(form.optional("act")) && form.optional("reason") == null) {
      flash.put("/desk", "bulk", "why");
      return Response.seeOther(URI.create(list.page())).build();
    }
    Bulk.Step step = bulk.step(form);
    List<String> left = new ArrayList<>();
    for (String one : chosen) {
      refusal(one, step).ifPresent(left::add);
    }
    flash.put("/desk", "bulk", (chosen.size() - left.size()) + " " + left.size());
    if (!left.isEmpty()) {
      flash.put("/desk", "left", String.join("\n", left.subList(0, Math.min(SAID, left.size()))));
    }
    return Response.seeOther(URI.create(list.page())).build();
  }

  /** Why one of them is left as it is, with its number; empty if it is done. */
  private Optional<String> refusal(String chosen, Bulk.Step step) {
    Matcher ticket = CHOSEN.matcher(chosen);
    if (!ticket.matches()) {
      throw ProblemException.badField("ticket", "must be an id and a version");
    }
    try {
      String seen = Version.etag(Long.parseLong(ticket.group(2)));
      UUID id = UUID.fromString(ticket.group(1));
      step.of(id, seen);
      return Optional.empty();
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status == 404 || status == 409 || status == 412) {
        String why = e.problem().sentence(visitor.language());
        return Optional.of(number(ticket.group(1)) + ": " + why);
      }
      throw e;
    }
  }

  private String number(String id) {
    return tickets.findByIdOptional(UUID.fromString(id)).map(Ticket::number).orElse(id);
  }
}
