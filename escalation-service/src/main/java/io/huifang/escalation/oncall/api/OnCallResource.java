package io.huifang.escalation.oncall.api;

import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Periods;
import io.huifang.escalation.oncall.Rosters;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.rota.Duty;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.Stretch;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is on call over HTTP. */
@Path("/api/on-call/{schedule}")
@Tag(name = "On call")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class OnCallResource {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  @Inject Schedules schedules;
  @Inject Rosters rosters;
  @Inject Periods periods;
  @Inject Clock clock;

  @GET
  @Transactional
  @Operation(summary = "Who is on call at a moment, and until when")
  public OnCallNow at(@PathParam("schedule") String id, @QueryParam("at") @Nullable String at) {
    OnCallSchedule schedule = schedules.get(id);
    Instant named = Params.instant("at", at);
    Instant when = named == null ? clock.instant() : named.isAfter(LATEST) ? LATEST : named;
    Span span = new Span(when, when.plus(Periods.LONGEST));
    Stretch first = rosters.of(schedule, span).coverage(span).get(0);
    Instant until = first.span().to();
    Duty duty = first.duty();
    return new OnCallNow(
        id, when, duty.person(), duty.why(), until.equals(span.to()) ? null : until);
  }

  @GET
  @Path("/coverage")
  @Transactional
  @Operation(summary = "Who is on call from a moment to another, without a hole")
  public OnCallCoverage coverage(
      @PathParam("schedule") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    OnCallSchedule schedule = schedules.get(id);
    Span span = periods.of(Params.instant("from", from), Params.instant("to", to));
    List<OnCallTime> times =
        rosters.of(schedule, span).coverage(span).stream()
            .map(stretch -> OnCallTime.of(schedule, stretch))
            .toList();
    return new OnCallCoverage(id, span.from(), span.to(), times);
  }

  /**
   * Who is on call.
   *
   * @param person null if nobody is
   * @param until when that changes, null if not within 92 days
   */
  public record OnCallNow(
      String schedule,
      Instant at,
      @Nullable String person,
      Duty.Why why,
      @Nullable Instant until) {}

  /** Who is on call when. */
  public record OnCallCoverage(String schedule, Instant from, Instant to, List<OnCallTime> times) {}

  /**
   * A time in which nothing changes.
   *
   * @param layer by which it is, null if it is not by a layer
   */
  public record OnCallTime(
      Instant from, Instant to, @Nullable String person, Duty.Why why, @Nullable String layer) {
    static OnCallTime of(OnCallSchedule schedule, Stretch stretch) {
      Duty duty = stretch.duty();
      String layer =
          duty.layer() < 0 ? null : schedule.definition().layers().get(duty.layer()).name();
      return new OnCallTime(
          stretch.span().from(), stretch.span().to(), duty.person(), duty.why(), layer);
    }
  }
}
