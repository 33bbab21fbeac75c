package io.huifang.ticket.settings.routing;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.routing.seat.Absence;
import io.huifang.ticket.routing.seat.Absences;
import io.huifang.ticket.routing.seat.PutSeat;
import io.huifang.ticket.routing.seat.Seat;
import io.huifang.ticket.routing.seat.Seats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What somebody can be given, and when they are away. */
@Path("/settings/staff/work")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class WorkSettings {
  private static final String HERE = "/settings/staff/work";
  @Inject Seats seats;
  @Inject Absences absences;
  @Inject WorkPage page;
  @Inject Visitor visitor;
  @Inject PageTime time;
  @Inject Flash flash;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String show(@QueryParam("id") @Nullable String id) {
    String person = page.known(id);
    Seat seat = seats.findByIdOptional(person).orElse(null);
    Map<String, String> fields =
        seat == null ? Map.of("capacity", "* 5") : WorkFields.of(seat.view());
    return page.render(
        person,
        FormRows.one(fields, seat != null),
        seat == null ? 0 : seat.version(),
        false,
        null,
        flash.take("saved"));
  }

  /** Not one transaction: who loses the race is shown the form, and not a rollback. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(Form form) {
    String person = page.known(form.optional("id"));
    Seat kept = seats.findByIdOptional(person).orElse(null);
    long version = kept == null ? 0 : kept.version();
    Map<String, String> before = kept == null ? Map.of() : WorkFields.of(kept.view());
    FormRow row = FormRows.one(form, WorkFields.ALL, before);
    PutSeat seat = new WorkFields(page.texts(), page.calendarIds()).read(row);
    boolean conflict = form.version() != version;
    if (seat != null && !conflict) {
      try {
        seats.put(person, seat, form.version());
        return saved(person);
      } catch (ProblemException e) {
        if (e.problem().status() != 412) {
          throw e;
        }
        conflict = true;
      }
    }
    String again = page.render(person, row, version, conflict, null, null);
    return Response.status(conflict ? 412 : 400).entity(again).build();
  }

  @POST
  @Path("/absence")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response absent(Form form) {
    String person = page.known(form.optional("id"));
    Instant from = time.parse(form.optional("from"));
    Instant until = time.parse(form.optional("until"));
    Absence.Kind kind = Params.oneOf("kind", Absence.Kind.class, form.optional("kind"));
    try {
      if (from != null && until != null) {
        absences.enter(person, from, until, kind == null ? Absence.Kind.OTHER : kind);
        return saved(person);
      }
    } catch (ProblemException e) {
      if (e.problem().status() != 400) {
        throw e;
      }
    }
    Seat seat = seats.findByIdOptional(person).orElse(null);
    Map<String, String> fields = seat == null ? Map.of() : WorkFields.of(seat.view());
    String again =
        page.render(
            person,
            FormRows.one(fields, seat != null),
            seat == null ? 0 : seat.version(),
            false,
            page.texts().wrongTime(),
            null);
    return Response.status(400).entity(again).build();
  }

  @POST
  @Path("/absence/back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response back(Form form) {
    String person = page.known(form.optional("id"));
    UUID absence = Params.uuid("absence", form.optional("absence"));
    if (absence != null) {
      absences.remove(absence);
    }
    return saved(person);
  }

  private Response saved(String person) {
    flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
    String id = URLEncoder.encode(person, StandardCharsets.UTF_8);
    return Response.seeOther(URI.create(HERE + "?id=" + id)).build();
  }
}
