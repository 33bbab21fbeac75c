package io.huifang.kpi.dashboard.warning;

import io.huifang.kpi.alert.AlertView;
import io.huifang.kpi.alert.Alerts;
import io.huifang.kpi.alert.WatchCourse;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.watch.Watch;
import io.huifang.kpi.watch.Watches;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was out of control, and one alert with its chart. */
@Path("/early-warning/alerts")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class AlertPage {
  private static final String PATH = "/early-warning/alerts/";
  private static final Duration SHOWN = Duration.ofDays(92);
  private static final int MOST = 200;
  @Inject Alerts alerts;
  @Inject AlertLines lines;
  @Inject Watches watches;
  @Inject WatchCourse course;
  @Inject Names names;
  @Inject Questions questions;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/alerts.html")
  Template list;

  @Inject
  @Location("dashboard/alert.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String all() {
    Instant now = clock.instant();
    return list.data(
            "alerts",
            lines.of(
                alerts.during(now.minus(SHOWN), now.plusSeconds(1), Alerts.scope(caller), MOST),
                names.known(words())))
        .data("sees", sees())
        .render();
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public String one(@PathParam("id") UUID id) {
    AlertView alert = alerts.get(id, Alerts.scope(caller));
    Watch watch = watches.find(alert.watchId()).orElseThrow();
    return page.data("alert", lines.of(List.of(alert), names.known(words())).get(0))
        .data("sketch", sketch(alert, watch))
        .data("watch", watch.retired() ? null : watch)
        .data("muted", watch.mutedAt(clock.instant()) ? watch.mutedUntil() : null)
        .data("sees", sees())
        .data("done", flash.take("done"))
        .render();
  }

  /** As the course looks today, up to the last point of the alert. */
  private @Nullable Sketch sketch(AlertView alert, Watch watch) {
    Instant end = alert.points().get(alert.points().size() - 1).end();
    List<ChartPoint> points =
        course.of(watch, end).stream().filter(point -> point.band() != null).toList();
    return points.isEmpty() ? null : Sketch.of(points);
  }

  @POST
  @Path("/{id}/acknowledge")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Operation(hidden = true)
  public Response acknowledge(@PathParam("id") UUID id, Form form) {
    alerts.acknowledge(id, caller.id(), null);
    flash.put(PATH + id, "done", visitor.language().texts(WarningTexts.class).acknowledged());
    return Response.seeOther(URI.create(PATH + id)).build();
  }

  private boolean sees() {
    return caller.is(Role.MANAGER) || caller.is(Role.ADMIN);
  }

  private Words words() {
    return new Words(visitor.language(), questions.siteZone());
  }
}
