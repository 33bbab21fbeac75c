package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.calendar.StoredCalendar;
import io.huifang.ticket.calendar.days.DaysFile;
import io.huifang.ticket.calendar.days.PeriodText;
import io.huifang.ticket.calendar.days.UnreadableDaysException;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Calendars as pages: look, try, change; what is saved was looked at before. */
@Path("/settings/calendars")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ADMIN)
public class CalendarSettings {
  private static final String HERE = "/settings/calendars";
  @Inject Calendars calendars;
  @Inject CalendarPages pages;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Clock clock;

  @GET
  @Transactional
  @Operation(hidden = true)
  public String list() {
    return pages.list();
  }

  /**
   * @param from a time to try, with the length of the work
   */
  @GET
  @Path("/{id}")
  @Transactional
  @Operation(hidden = true)
  public String one(
      @PathParam("id") String id,
      @QueryParam("year") @Nullable String year,
      @QueryParam("from") @Nullable String from,
      @QueryParam("length") @Nullable String length) {
    CalendarDefinition calendar = calendars.stored(id).definition();
    DueTry due =
        from == null || length == null
            ? DueTry.begin(clock.instant(), ZoneId.of(String.valueOf(calendar.zone())))
            : DueTry.of(calendar, from, length, pages.texts(), pages.locale());
    boolean known = year != null && year.matches("2[01]\\d\\d");
    return pages.one(id, known ? Integer.valueOf(year) : null, due, flash.take("saved"));
  }

  @GET
  @Path("/new")
  @Operation(hidden = true)
  @Transactional
  public String blank() {
    CalendarDefinition empty =
        new CalendarDefinition("", "Asia/Shanghai", new TreeMap<>(), new TreeMap<>());
    return pages.form(
        CalendarForm.of(empty, pages.texts()), HERE + "/new", 0, null, CalendarPages.Said.NOTHING);
  }

  @GET
  @Path("/{id}/edit")
  @Transactional
  @Operation(hidden = true)
  public String edit(@PathParam("id") String id) {
    StoredCalendar calendar = calendars.stored(id);
    return pages.form(
        CalendarForm.of(calendar.definition(), pages.texts()),
        HERE + "/" + id + "/edit",
        calendar.version(),
        null,
        CalendarPages.Said.NOTHING);
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(Form form) {
    CalendarForm typed = CalendarForm.of(form, null);
    if (calendars.exists(typed.id())) {
      typed.errors().put("id", pages.texts().known());
    }
    return answer(form, typed, HERE + "/new", 0);
  }

  @POST
  @Path("/{id}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, Form form) {
    long version = calendars.stored(id).version();
    return answer(form, CalendarForm.of(form, id), HERE + "/" + id + "/edit", version);
  }

  /**
   * Takes the days of a file into the form, where they are looked at like everything that is typed;
   * nothing is saved by it.
   */
  @POST
  @Path("/{id}/days")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Transactional
  @Operation(hidden = true)
  public Response days(
      @PathParam("id") String id,
      @RestForm("hours") @Nullable String hours,
      @RestForm("file") @Nullable FileUpload file)
      throws IOException {
    StoredCalendar kept = calendars.stored(id);
    CalendarDefinition calendar = kept.definition();
    CalendarForm shown = CalendarForm.of(calendar, pages.texts());
    CalendarDefinition draft = null;
    try {
      List<CalendarDefinition.Period> working = PeriodText.parse(hours == null ? "" : hours);
      if (file == null || working == null || working.isEmpty()) {
        throw new UnreadableDaysException("a file and hours as 09:00-18:00");
      }
      Map<String, List<CalendarDefinition.Period>> dates = new TreeMap<>(calendar.dates());
      dates.putAll(
          DaysFile.read(Files.readAllBytes(file.uploadedFile().toAbsolutePath()), working));
      shown =
          CalendarForm.of(
              new CalendarDefinition(calendar.id(), calendar.zone(), calendar.weekly(), dates),
              pages.texts());
      draft = shown.read(pages.texts(), clock.instant());
    } catch (UnreadableDaysException e) {
      shown.errors().put("dates", pages.texts().wrongFile(String.valueOf(e.getMessage())));
    }
    String path = HERE + "/" + id + "/edit";
    String page = pages.form(shown, path, kept.version(), draft, CalendarPages.Said.NOTHING);
    return Response.status(draft == null ? 400 : 200).entity(page).build();
  }

  /**
   * Not one transaction: who loses the race is shown the form, and not a rollback.
   *
   * @param version that is kept now, 0 for none
   */
  private Response answer(Form form, CalendarForm typed, String path, long version) {
    CalendarDefinition draft = typed.read(pages.texts(), clock.instant());
    boolean conflict = form.version() != version;
    boolean keepOpen = form.optional("keepOpen") != null;
    boolean saves = "save".equals(form.optional("do"));
    boolean stale = saves && !typed.print().equals(form.optional("seen"));
    if (draft != null && saves && !conflict && !stale) {
      try {
        calendars.put(draft, Version.etag(version), !keepOpen);
        String there = HERE + "/" + Objects.requireNonNull(draft.id());
        flash.put(there, "saved", visitor.language().texts(SettingsTexts.class).saved());
        return Response.seeOther(URI.create(there)).build();
      } catch (ProblemException e) {
        conflict = true;
      }
    }
    int status = conflict ? 412 : draft == null ? 400 : 200;
    CalendarPages.Said said =
        new CalendarPages.Said(conflict, stale && draft != null && !conflict, keepOpen);
    return Response.status(status).entity(pages.form(typed, path, version, draft, said)).build();
  }
}
