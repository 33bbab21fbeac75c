package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.definition.Flaw;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.escalation.oncall.page.form.ScheduleForm;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.PageTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Schedules as pages: look, change, and see what it would look like before it is kept. */
@Path("/settings/on-call")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OnCallSettings {
  static final String HERE = "/settings/on-call";
  @Inject Schedules schedules;
  @Inject OnCallPages pages;
  @Inject Lines lines;
  @Inject Drawing drawing;
  @Inject PageTime time;
  @Inject Caller caller;
  @Inject Flash flash;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list() {
    return pages.list(Tried.NOTHING);
  }

  /**
   * One schedule.
   *
   * @param from first day of the picture
   * @param days how many, 14 or 28
   */
  @GET
  @Path("/{id}")
  @Transactional
  @Operation(hidden = true)
  public String one(
      @PathParam("id") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("days") @Nullable String days) {
    int shown = "28".equals(days) ? OnCallPages.LONG : OnCallPages.SHORT;
    return pages.one(id, day(from), shown, Tried.NOTHING);
  }

  /** Null for what is no day, or one that nobody plans. */
  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || !text.matches("20\\d\\d-\\d\\d-\\d\\d") ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @GET
  @Path("/new")
  @Transactional
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(hidden = true)
  public String blank() {
    ScheduleForm empty = ScheduleForm.blank(time.site().getId(), start());
    return pages.form(empty, HERE + "/new", 0, null, false, false);
  }

  @GET
  @Path("/{id}/edit")
  @Transactional
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Operation(hidden = true)
  public String edit(@PathParam("id") String id) {
    OnCallSchedule schedule = schedules.get(id);
    ScheduleForm kept = ScheduleForm.of(schedule, lines.locale());
    return pages.form(kept, path(id), schedule.version(), null, false, false);
  }

  @POST
  @Path("/new")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(Form form) {
    ScheduleForm typed = ScheduleForm.of(form, null, start());
    if (schedules.find(typed.id()).isPresent()) {
      typed.errors().put("id", Flaw.Kind.TAKEN);
    }
    return answer(form, typed, HERE + "/new", 0);
  }

  @POST
  @Path("/{id}/edit")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, Form form) {
    long version = schedules.get(id).version();
    return answer(form, ScheduleForm.of(form, id, start()), path(id), version);
  }

  @POST
  @Path("/{id}/removal")
  @RolesAllowed({Role.LEAD, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(@PathParam("id") String id, Form form) {
    schedules.delete(id, Version.etag(form.version()), caller.id());
    flash.put(HERE, "said", lines.texts().deleted());
    return Response.seeOther(URI.create(HERE)).build();
  }

  /**
   * Not one transaction: who loses the race is shown the form, and not a rollback.
   *
   * @param version that is kept now, 0 for none
   */
  private Response answer(Form form, ScheduleForm typed, String path, long version) {
    String what = form.optional("do");
    if ("layer".equals(what) || "people".equals(what)) {
      return page(200, pages.form(typed, path, form.version(), null, false, false));
    }
    ScheduleDefinition read = typed.read();
    if (typed.wrong() == 0) {
      List<Flaw> flaws = schedules.flaws(typed.id(), read);
      typed.wrong(flaws);
    }
    ScheduleDefinition draft = typed.wrong() == 0 ? read : null;
    boolean conflict = form.version() != version;
    boolean saves = "save".equals(what);
    boolean stale = saves && !typed.print().equals(form.optional("seen"));
    if (draft != null && saves && !conflict && !stale) {
      try {
        schedules.put(typed.id(), draft, Version.etag(version), caller.id());
        String there = HERE + "/" + typed.id();
        flash.put(there, "said", lines.texts().saved());
        return Response.seeOther(URI.create(there)).build();
      } catch (ProblemException e) {
        conflict = true;
      }
    }
    int status = conflict ? 412 : draft == null ? 400 : 200;
    boolean look = stale && draft != null && !conflict;
    return page(status, pages.form(typed, path, version, draft, conflict, look));
  }

  private static Response page(int status, String page) {
    return Response.status(status).entity(page).build();
  }

  private static String path(String id) {
    return HERE + "/" + id + "/edit";
  }

  /** A day for a new layer: Monday of this week. */
  private String start() {
    return drawing.thisWeek().toString();
  }
}
