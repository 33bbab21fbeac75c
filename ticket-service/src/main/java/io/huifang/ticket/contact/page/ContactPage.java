package io.huifang.ticket.contact.page;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.contact.record.ContactLinks;
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
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One contact: how it went, with whom, and which ticket it was about. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ContactPage {
  private static final Pattern NUMBER = Pattern.compile("(?:T-)?0*([0-9]{1,12})");
  @Inject ContactFiles files;
  @Inject ContactLinks links;
  @Inject TicketRepository tickets;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @Inject
  @Location("contact/contact.html")
  Template page;

  @GET
  @Path("/contacts/{id}")
  @Transactional
  @Operation(hidden = true)
  public String show(@PathParam("id") UUID id) {
    return shown(id, flash.take("done"), null, "");
  }

  /** Linked with the ticket of a number, or with none if that is empty. */
  @POST
  @Path("/contacts/{id}/ticket")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response link(@PathParam("id") UUID id, Form form) {
    String typed = form.optional("ticket") == null ? "" : form.text("ticket", 60).strip();
    ContactTexts texts = visitor.language().texts(ContactTexts.class);
    try {
      Ticket ticket = typed.isEmpty() ? null : ticket(typed);
      String seen = Version.etag(form.version());
      links.link(id, seen, ticket == null ? null : ticket.id());
      flash.put(
          "/desk/contacts/" + id,
          "done",
          ticket == null ? texts.unlinked() : texts.linked(ticket.number()));
      return Response.seeOther(URI.create("/desk/contacts/" + id)).build();
    } catch (ProblemException e) {
      int status = e.problem().status();
      if (status != 404 && status != 412) {
        throw e;
      }
      String why = status == 412 ? texts.changed() : texts.wrongTicket();
      return Response.status(status == 412 ? 409 : 400)
          .type(MediaType.TEXT_HTML + ";charset=UTF-8")
          .entity(shown(id, null, why, typed))
          .build();
    }
  }

  private Ticket ticket(String typed) {
    var number = NUMBER.matcher(typed.toUpperCase(Locale.ROOT));
    if (!number.matches()) {
      throw ProblemException.notFound("Ticket " + typed);
    }
    return tickets.visible("T-%06d".formatted(Long.parseLong(number.group(1))));
  }

  private String shown(UUID id, @Nullable String done, @Nullable String wrong, String typed) {
    return page.data("file", files.of(id))
        .data("done", done)
        .data("wrong", wrong)
        .data("typed", typed)
        .render();
  }
}
