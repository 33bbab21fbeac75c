package io.huifang.ticket.settings.staff;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.web.Form;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form of a team. Ids stand in the query: they may contain what no path can. */
@Path("/settings/staff/teams")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class TeamSettings {
  private static final String TEAMS = "teams";
  @Inject Staff staff;
  @Inject StaffPages pages;
  @Inject StaffForms forms;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String team(@QueryParam("id") @Nullable String id) {
    Map<String, String> fields =
        id == null
            ? Map.of("calendar", "office")
            : StaffRows.of(
                staff.team(id).orElseThrow(() -> ProblemException.notFound("Team " + id)).view());
    long version = id == null ? 0 : staff.team(id).map(Team::version).orElse(0L);
    return pages.form(
        TEAMS, FormRows.one(fields, id != null), "/settings/staff/teams", version, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response saveTeam(Form form) {
    String id = String.valueOf(form.optional("0.id"));
    Team known = staff.team(id).orElse(null);
    FormRow row =
        FormRows.one(form, StaffRows.TEAM, known == null ? Map.of() : StaffRows.of(known.view()));
    PutTeam team = new StaffRows(pages.texts()).team(row, pages.calendarIds());
    return forms.save(
        TEAMS,
        form,
        row,
        known == null ? 0 : known.version(),
        team == null ? null : version -> staff.put(id, team, version));
  }
}
