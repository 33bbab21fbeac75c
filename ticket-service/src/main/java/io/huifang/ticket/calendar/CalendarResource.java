package io.huifang.ticket.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.calendar.NoOpeningException;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.calendar.days.DaysFile;
import io.huifang.ticket.calendar.days.PeriodText;
import io.huifang.ticket.calendar.days.UnreadableDaysException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Business calendars over HTTP, with a preview of due times. */
@Path("/api/calendars")
@Tag(name = "Calendars")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
public class CalendarResource {
  private static final int MAX_HOURS = 24 * 366;
  @Inject Calendars calendars;
  @Inject Clock clock;

  @GET
  @Operation(summary = "List all calendars")
  public List<CalendarDefinition> list() {
    return calendars.all().stream().map(StoredCalendar::definition).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a calendar")
  public Response read(@PathParam("id") String id) {
    return shown(calendars.stored(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      summary = "Create or replace a calendar",
      description =
          "What has run so far stays counted by the old hours. What is open goes on by the new"
              + " ones, unless openTickets is KEEP.")
  public Response put(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("openTickets") @Nullable String openTickets,
      @NotNull CalendarDefinition body) {
    OpenTickets open = Params.oneOf("openTickets", OpenTickets.class, openTickets);
    if (!id.matches("[a-z0-9-]{1,60}") || !id.equals(body.id())) {
      throw ProblemException.badField(
          "id", "must be the id in the address: lower-case letters, digits, hyphens");
    }
    try {
      BusinessCalendar.of(body).nextOpening(clock.instant());
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    } catch (NoOpeningException e) {
      throw ProblemException.badField("weekly", "must be open at some time");
    }
    return shown(calendars.put(body, ifMatch, open != OpenTickets.KEEP));
  }

  @POST
  @Path("/{id}/dates")
  @RolesAllowed(Role.ADMIN)
  @Consumes({"text/csv", "text/calendar"})
  @Operation(
      summary = "Take holidays and make-up days over from a CSV or iCalendar file",
      description =
          "CSV has the columns date, hours and perhaps until. In iCalendar an event of whole days is"
              + " a holiday, or a make-up day if its summary says so (补班, make-up), which is open"
              + " as the parameter hours says. Days that the file does not name stay as they are.")
  public Response dates(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("hours") @Nullable String hours,
      @QueryParam("openTickets") @Nullable String openTickets,
      byte @NotNull [] file) {
    OpenTickets open = Params.oneOf("openTickets", OpenTickets.class, openTickets);
    List<CalendarDefinition.Period> working =
        PeriodText.parse(hours == null ? "09:00-18:00" : hours);
    if (working == null || working.isEmpty()) {
      throw ProblemException.badField("hours", "must be as 09:00-18:00");
    }
    CalendarDefinition kept = calendars.stored(id).definition();
    try {
      Map<String, List<CalendarDefinition.Period>> dates = new TreeMap<>(kept.dates());
      dates.putAll(DaysFile.read(file, working));
      CalendarDefinition all = new CalendarDefinition(kept.id(), kept.zone(), kept.weekly(), dates);
      BusinessCalendar.of(all).nextOpening(clock.instant());
      return shown(calendars.put(all, ifMatch, open != OpenTickets.KEEP));
    } catch (UnreadableDaysException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    } catch (NoOpeningException e) {
      throw ProblemException.badRequest("With these days it would never be open");
    }
  }

  @GET
  @Path("/{id}/due")
  @Operation(summary = "Preview: when is work of so many hours due that starts then?")
  public Due due(
      @PathParam("id") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("hours") @Nullable String hours) {
    Instant start = Params.instant("from", from);
    Instant begin = start == null ? clock.instant() : start;
    try {
      double length = Double.parseDouble(String.valueOf(hours));
      if (length >= 0 && length <= MAX_HOURS) {
        Duration rounded = Duration.ofMinutes(Math.round(length * 60));
        return new Due(begin, calendars.get(id).plus(begin, rounded));
      }
    } catch (NumberFormatException e) {
      throw ProblemException.badField("hours", "must be a number");
    }
    throw ProblemException.badField("hours", "must be from 0 to " + MAX_HOURS);
  }

  private static Response shown(StoredCalendar calendar) {
    return Response.ok(calendar.definition())
        .header(HttpHeaders.ETAG, Version.etag(calendar.version()))
        .build();
  }

  /** What becomes of clocks that run by the hours as they were. */
  public enum OpenTickets {
    REPLAN,
    KEEP
  }

  /** A preview. */
  public record Due(Instant from, Instant dueAt) {}
}
