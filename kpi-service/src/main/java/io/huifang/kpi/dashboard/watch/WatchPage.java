package io.huifang.kpi.dashboard.watch;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.warning.AlertLines;
import io.huifang.kpi.dashboard.warning.WarningTexts;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.warning.Signal;
import io.huifang.kpi.watch.Grain;
import io.huifang.kpi.watch.Severity;
import io.huifang.kpi.watch.Watch;
import io.huifang.kpi.watch.Watches;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a manager says what is watched. */
@Path("/early-warning/watches")
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class WatchPage {
  private static final String PATH = "/early-warning/watches";
  private static final Duration PAST = Duration.ofDays(90);
  @Inject Watches watches;
  @Inject Catalogue catalogue;
  @Inject Names names;
  @Inject Options options;
  @Inject Questions questions;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/watches.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show() {
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    Instant now = clock.instant();
    List<Metric> metrics =
        catalogue.all().stream().filter(one -> one.source() != Metric.Source.BACKLOG).toList();
    return page.data("words", words)
        .data("lines", watches.all().stream().map(watch -> line(watch, known, now)).toList())
        .data("metrics", metrics)
        .data("teams", choices(Dimension.TEAM, known, now))
        .data("channels", choices(Dimension.CHANNEL, known, now))
        .data("team", Dimension.TEAM)
        .data("channel", Dimension.CHANNEL)
        .data("grains", Grain.values())
        .data("signals", Signal.values())
        .data("severities", Severity.values())
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  private List<Options.Option> choices(Dimension dimension, Names.Known known, Instant now) {
    return options
        .occurring(now.minus(PAST), now, null)
        .getOrDefault(dimension, new TreeSet<>())
        .stream()
        .map(code -> new Options.Option(code, known.of(dimension, code)))
        .toList();
  }

  private WatchLine line(Watch watch, Names.Known known, Instant now) {
    Words words = known.words();
    WatchTexts texts = words.language().texts(WatchTexts.class);
    WarningTexts signals = words.language().texts(WarningTexts.class);
    return new WatchLine(
        watch.id(),
        watch.version(),
        watch.name(),
        watch.metric(),
        words.name(catalogue.known(watch.metric())),
        AlertLines.narrowed(watch.filter(), known),
        texts.grainOf(watch.grain()),
        watch.rules().stream()
            .map(signals::signal)
            .collect(Collectors.joining(words.language().chinese() ? "、" : ", ")),
        watch.severity() == null ? null : texts.opens(texts.severityOf(watch.severity())),
        watch.mutedAt(now) ? watch.mutedUntil() : null,
        watch);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(Form form) {
    return back(
        () -> {
          watches.add(WatchForms.read(form, visitor.language()), caller.id());
          return texts().saved();
        });
  }

  /** Those that are watched already, or whose name is taken, stay as they are. */
  @POST
  @Path("/usual")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response usual(Form form) {
    return back(
        () -> {
          Words words = new Words(visitor.language(), questions.siteZone());
          List<String> known = watches.all().stream().map(Watch::metric).toList();
          int added = 0;
          for (String id : WatchForms.USUAL) {
            if (!known.contains(id)) {
              String name = words.name(catalogue.known(id));
              watches.add(WatchForms.usual(id, name, visitor.language()), caller.id());
              added++;
            }
          }
          return texts().usualAdded(added);
        });
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") UUID id, Form form) {
    return back(
        () -> {
          watches.change(id, WatchForms.read(form, visitor.language()), version(form), caller.id());
          return texts().saved();
        });
  }

  @POST
  @Path("/{id}/mute")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response mute(@PathParam("id") UUID id, Form form) {
    return back(
        () -> {
          int days =
              switch (form.text("days", 2)) {
                case "0" -> 0;
                case "1" -> 1;
                case "7" -> 7;
                default -> throw ProblemException.badField("days", "must be 0, 1 or 7");
              };
          Instant until = days == 0 ? null : clock.instant().plus(Duration.ofDays(days));
          watches.mute(id, until, version(form), caller.id());
          return days == 0 ? texts().unmutedDone() : texts().mutedDone();
        });
  }

  @POST
  @Path("/{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, Form form) {
    return back(
        () -> {
          watches.retire(id, version(form), caller.id());
          return texts().removed();
        });
  }

  private static String version(Form form) {
    return Version.etag(form.version());
  }

  private Response back(Supplier<String> action) {
    try {
      flash.put(PATH, "done", action.get());
    } catch (ProblemException e) {
      flash.put(
          PATH,
          "problem",
          e.problem().status() == 412 ? texts().stale() : e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(URI.create(PATH)).build();
  }

  private WatchTexts texts() {
    return visitor.language().texts(WatchTexts.class);
  }
}
