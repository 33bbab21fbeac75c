package io.huifang.ticket.settings.staff;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.web.Form;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.PutAgent;
import io.huifang.ticket.staff.Staff;
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

/**
 * The form of somebody who works here. Ids stand in the query: they may contain what no path can.
 */
@Path("/settings/staff/people")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class PeopleSettings {
  private static final String PEOPLE = "people";
  @Inject Staff staff;
  @Inject StaffPages pages;
  @Inject StaffForms forms;

  /**
   * @param id whose form, null for somebody new
   */
  @GET
  @Transactional
  @Operation(hidden = true)
  public String person(@QueryParam("id") @Nullable String id) {
    Map<String, String> fields =
        id == null
            ? Map.of("role", "AGENT", "active", "1")
            : StaffRows.of(
                staff
                    .person(id)
                    .orElseThrow(() -> ProblemException.notFound("Person " + id))
                    .view());
    long version = id == null ? 0 : staff.person(id).map(Agent::version).orElse(0L);
    return pages.form(
        PEOPLE, FormRows.one(fields, id != null), "/settings/staff/people", version, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response savePerson(Form form) {
    String id = String.valueOf(form.optional("0.id"));
    Agent known = staff.person(id).orElse(null);
    FormRow row =
        FormRows.one(form, StaffRows.PERSON, known == null ? Map.of() : StaffRows.of(known.view()));
    PutAgent person = new StaffRows(pages.texts()).person(row, pages.teamIds());
    return forms.save(
        PEOPLE,
        form,
        row,
        known == null ? 0 : known.version(),
        person == null ? null : version -> staff.put(id, person, version));
  }
}
