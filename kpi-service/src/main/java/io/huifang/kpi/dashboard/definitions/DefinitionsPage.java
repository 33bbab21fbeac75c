package io.huifang.kpi.dashboard.definitions;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.Targets;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page that says what each figure counts, and what it leaves out. */
@Path("/dashboard/definitions")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DefinitionsPage {
  @Inject Catalogue catalogue;
  @Inject Targets targets;
  @Inject Questions questions;
  @Inject Editions editions;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/definitions.html")
  Template page;

  @GET
  @Operation(hidden = true)
  public String show() {
    Words words = new Words(visitor.language(), questions.siteZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    List<Definition> definitions =
        catalogue.all().stream().map(metric -> definition(metric, today, words)).toList();
    return page.data("words", words)
        .data("definitions", definitions)
        .data("admin", caller.is(Role.ADMIN))
        .render();
  }

  private Definition definition(Metric metric, LocalDate today, Words words) {
    KpiTarget goal = targets.of(metric.id(), caller.teamScope(), today);
    return new Definition(
        metric,
        words.name(metric),
        words.description(metric),
        goal == null ? null : words.goal(metric, goal),
        metric.exclusions().values().stream().map(text -> text.in(words.language())).toList(),
        editions.of(metric, today, words));
  }

  /**
   * A figure in the language of the page.
   *
   * @param goal what is hoped for now, null for nothing
   * @param exclusions what does not count
   * @param editions what it meant before, empty if always this
   */
  public record Definition(
      Metric metric,
      String name,
      String description,
      @Nullable String goal,
      List<String> exclusions,
      List<Editions.Edition> editions) {}
}
