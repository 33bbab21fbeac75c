package io.huifang.ticket.settings.staff;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.PutAgent;
import io.huifang.ticket.staff.PutTeam;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
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
import java.util.Map;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Teams and people as pages. Ids stand in the query: they may contain what no path can. */
@Path("/settings/staff")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class StaffSettings {
  private static final String HERE = "/settings/staff";
  private static final String PEOPLE = "people";
  private static final String TEAMS = "teams";
  @Inject Staff staff;
  @Inject StaffPages pages;
  @Inject Visitor visitor;
  @Inject Flash flash;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list(
      @QueryParam("team") @Nullable String team, @QueryParam("former") @Nullable String former) {
    String wanted = team == null || team.isBlank() ? null : team;
    return pages.list(wanted, former != null, flash.take("saved"));
  }

  /**
   * @param id whose form, null for somebody new
   */
  @GET
  @Path("/people")
  @Transactional
  @Operation(hidden = true)
  public String person(@QueryParam("id") @Nullable String id) {
    Map<String, String> fields =
        id == null
            ? Map.of("role", "AGENT", "active", "1")
            : StaffRows.of(staff.person(id).orElseThrow(() -> unknown(id)).view());
    long version = id == null ? 0 : staff.person(id).map(Agent::version).orElse(0L);
    return pages.form(PEOPLE, FormRows.one(fields, id != null), HERE + "/people", version, false);
  }

  @POST
  @Path("/people")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response savePerson(Form form) {
    String id = String.valueOf(form.optional("0.id"));
    Agent known = staff.person(id).orElse(null);
    FormRow row =
        FormRows.one(form, StaffRows.PERSON, known == null ? Map.of() : StaffRows.of(known.view()));
    PutAgent person = new StaffRows(pages.texts()).person(row, pages.teamIds());
    return save(
        PEOPLE,
        form,
        row,
        known == null ? 0 : known.version(),
        person == null ? null : version -> staff.put(id, person, version));
  }

  @GET
  @Path("/teams")
  @Transactional
  @Operation(hidden = true)
  public String team(@QueryParam("id") @Nullable String id) {
    Map<String, String> fields =
        id == null
            ? Map.of("calendar", "office")
            : StaffRows.of(staff.team(id).orElseThrow(() -> unknown(id)).view());
    long version = id == null ? 0 : staff.team(id).map(Team::version).orElse(0L);
    return pages.form(TEAMS, FormRows.one(fields, id != null), HERE + "/teams", version, false);
  }

  @POST
  @Path("/teams")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response saveTeam(Form form) {
    String id = String.valueOf(form.optional("0.id"));
    Team known = staff.team(id).orElse(null);
    FormRow row =
        FormRows.one(form, StaffRows.TEAM, known == null ? Map.of() : StaffRows.of(known.view()));
    PutTeam team = new StaffRows(pages.texts()).team(row, pages.calendarIds());
    return save(
        TEAMS,
        form,
        row,
        known == null ? 0 : known.version(),
        team == null ? null : version -> staff.put(id, team, version));
  }

  /**
   * @param kept the version that is kept now
   * @param change what saves it on top of a version, null if something is wrong
   */
  private Response save(
      String kind, Form form, FormRow row, long kept, @Nullable LongConsumer change) {
    long seen = form.version();
    boolean conflict = seen != kept;
    if (seen == 0 && kept != 0) {
      row.wrong("id", pages.texts().known());
      return shown(kind, row, 0, false, 400);
    }
    if (change != null && !conflict) {
      try {
        change.accept(seen);
        flash.put(HERE, "saved", visitor.language().texts(SettingsTexts.class).saved());
        return Response.seeOther(URI.create(HERE)).build();
      } catch (ProblemException e) {
        if (e.problem().status() != 412) {
          throw e;
        }
        conflict = true;
      }
    }
    return shown(kind, row, kept, conflict, conflict ? 412 : 400);
  }

  private Response shown(String kind, FormRow row, long version, boolean conflict, int status) {
    String page = pages.form(kind, row, HERE + "/" + kind, version, conflict);
    return Response.status(status).entity(page).build();
  }

  private static ProblemException unknown(String id) {
    return ProblemException.notFound("Somebody or some team called " + id);
  }
}
