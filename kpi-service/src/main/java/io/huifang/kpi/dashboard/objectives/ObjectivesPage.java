package io.huifang.kpi.dashboard.objectives;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.dashboard.targets.Entered;
import io.huifang.kpi.objective.Objectives;
import io.huifang.kpi.objective.Progress.Standing;
import io.huifang.kpi.objective.PutObjective;
import io.huifang.kpi.question.Questions;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How far objectives are, where they will end, and whom to thank. */
@Path("/objectives")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ObjectivesPage {
  private static final String PATH = "/objectives";
  private static final int LONGEST = 300;
  @Inject Objectives objectives;
  @Inject Lines lines;
  @Inject Catalogue catalogue;
  @Inject Names names;
  @Inject Questions questions;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/objectives.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show() {
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    List<Line> found = lines.of(objectives.visible(), known);
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    return page.data("lines", found)
        .data("reached", found.stream().filter(l -> l.standing() == Standing.REACHED).toList())
        .data("mayChange", mayChange())
        .data(
            "metrics",
            catalogue.all().stream()
                .filter(metric -> metric.shape() != Metric.Shape.COUNT)
                .map(metric -> new Options.Option(metric.id(), words.name(metric)))
                .toList())
        .data("teams", known.teams())
        .data("agents", known.agents())
        .data("today", today)
        .data("later", today.plusDays(90))
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  @POST
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response create(Form form) {
    return back(() -> objectives.create(read(form)), texts().saved());
  }

  @POST
  @Path("/{id}/remove")
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(@PathParam("id") UUID id, Form form) {
    return back(() -> objectives.remove(id, Version.etag(form.version())), texts().removed());
  }

  private PutObjective read(Form form) {
    String id = form.text("metric", LONGEST);
    if (!catalogue.knows(id)) {
      throw ProblemException.badField("metric", "is not a known metric");
    }
    Metric metric = catalogue.known(id);
    return new PutObjective(
        form.text("name", 120),
        id,
        null,
        optional(form, "team"),
        optional(form, "agent"),
        form.text("owner", 100),
        Entered.value(metric, form, "baseline"),
        Entered.value(metric, form, "target"),
        day(form, "begins"),
        day(form, "due"),
        parent(form),
        List.of());
  }

  private static @Nullable String optional(Form form, String field) {
    return form.optional(field) == null ? null : form.text(field, LONGEST);
  }

  private static @Nullable UUID parent(Form form) {
    String text = form.optional("parent");
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("parent", "is not an objective");
    }
  }

  private static LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.text(field, 10));
    } catch (DateTimeException e) {
      throw ProblemException.badField(field, "must be a day such as 2026-01-31");
    }
  }

  private Response back(Runnable action, String done) {
    try {
      action.run();
      flash.put(PATH, "done", done);
    } catch (ProblemException e) {
      flash.put(PATH, "problem", e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(URI.create(PATH)).build();
  }

  private boolean mayChange() {
    return caller.is(Role.MANAGER) || caller.is(Role.ADMIN);
  }

  private ObjectiveTexts texts() {
    return visitor.language().texts(ObjectiveTexts.class);
  }
}
