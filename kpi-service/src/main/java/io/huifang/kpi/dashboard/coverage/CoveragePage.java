package io.huifang.kpi.dashboard.coverage;

import static io.huifang.kpi.dashboard.staffing.Line.percent;

import io.huifang.kpi.dashboard.Amount;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.shift.Coverage;
import io.huifang.kpi.shift.CoverageResource;
import io.huifang.kpi.shift.CoverageWish;
import io.huifang.kpi.shift.ShiftPlan;
import io.huifang.kpi.shift.Shifts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Whether the shifts of a day are enough, and the shifts themselves. */
@Path(CoveragePage.PATH)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CoveragePage {
  static final String PATH = "/staffing/coverage";
  private static final int LONGEST = 300;
  @Inject CoverageResource coverages;
  @Inject Shifts shifts;
  @Inject Questions questions;
  @Inject Names names;
  @Inject Validator validator;
  @Inject Caller caller;
  @Inject Flash flash;
  @Inject Visitor visitor;

  @Inject
  @Location("dashboard/coverage.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show(@Context UriInfo uri) {
    Map<String, List<String>> query = uri.getQueryParameters();
    Aim aim = Aim.of(query, validator);
    CoverageWish wish = aim.wish();
    wish.date = first(query, "date");
    wish.team = first(query, "team");
    Coverage coverage = coverages.of(wish);
    String team = questions.scope(List.of()) == null ? wish.team : questions.scope(List.of());
    Words words = new Words(visitor.language(), questions.siteZone());
    Names.Known known = names.known(words);
    ShiftPlan plan = shifts.inForce();
    LocalDate day = coverage.date();
    return page.data("words", words)
        .data("aim", aim)
        .data("date", day)
        .data("weekday", words.weekday(day.atStartOfDay(questions.siteZone()).toInstant()))
        .data("earlier", link(day.minusDays(1), aim, wish.team))
        .data("later", link(day.plusDays(1), aim, wish.team))
        .data("teams", known.teams())
        .data("team", team == null ? "" : team)
        .data("fixed", questions.scope(List.of()) != null)
        .data("coverage", coverage)
        .data("cover", Cover.of(coverage))
        .data("saying", saying(coverage, words))
        .data("trouble", coverage.halfHoursShort() > 0)
        .data("expected", coverage.expected() == null ? "–" : hours(coverage.expected()))
        .data("short", hours(coverage.hoursShort()))
        .data("spare", hours(coverage.hoursSpare()))
        .data("level", coverage.serviceLevel() == null ? "–" : percent(coverage.serviceLevel()))
        .data(
            "handling",
            coverage.handling() == null
                ? "–"
                : Amount.duration(coverage.handling(), words.texts()).text())
        .data("version", plan.version())
        .data(
            "shifts",
            IntStream.range(0, plan.shifts().size())
                .filter(i -> team == null || team.equals(plan.shifts().get(i).team()))
                .mapToObj(i -> ShiftLine.of(i, plan.shifts().get(i), known))
                .toList())
        .data("days", days(Locale.forLanguageTag(visitor.language().tag())))
        .data("mayPlan", caller.is(Role.MANAGER) || caller.is(Role.ADMIN))
        .data("problem", flash.take("problem"))
        .data("done", flash.take("done"))
        .render();
  }

  @POST
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response set(Form form) {
    return back(
        form,
        () -> shifts.set(ShiftForms.shift(form), ShiftForms.version(form), caller.id()),
        texts().saved());
  }

  @POST
  @Path("/remove")
  @RolesAllowed({Role.MANAGER, Role.ADMIN})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(Form form) {
    return back(
        form,
        () -> shifts.remove(ShiftForms.place(form), ShiftForms.version(form), caller.id()),
        texts().removed());
  }

  private Response back(Form form, Runnable action, String done) {
    String day = form.optional("date");
    boolean known = day != null && day.matches("\\d{4}-\\d{2}-\\d{2}");
    String path = known ? PATH + "?date=" + day : PATH;
    try {
      action.run();
      flash.put(PATH, "done", done);
    } catch (ProblemException e) {
      flash.put(PATH, "problem", e.problem().sentence(visitor.language()));
    }
    return Response.seeOther(URI.create(path)).build();
  }

  private static String saying(Coverage coverage, Words words) {
    CoverTexts texts = words.language().texts(CoverTexts.class);
    if (coverage.expected() == null) {
      return texts.untold();
    }
    if (coverage.handling() == null) {
      return texts.unknown();
    }
    if (coverage.halfHoursShort() == 0) {
      return texts.enough(hours(coverage.hoursSpare()));
    }
    String count = words.count(coverage.halfHoursShort());
    boolean nobody = coverage.halfHours().stream().allMatch(one -> one.rostered() == 0);
    return nobody
        ? texts.nobody(count, hours(coverage.hoursShort()))
        : texts.lacking(count, hours(coverage.hoursShort()));
  }

  private static String hours(double number) {
    return String.format(Locale.ROOT, "%,.1f", number).replaceFirst("\\.0$", "");
  }

  private static String link(LocalDate day, Aim aim, @Nullable String team) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("date", List.of(day.toString()));
    if (team != null) {
      query.put("team", List.of(team));
    }
    query.putAll(aim.query());
    return Links.to(PATH, query);
  }

  private static List<Day> days(Locale locale) {
    return Stream.of(DayOfWeek.values())
        .map(day -> new Day(day.name(), day.getDisplayName(TextStyle.SHORT, locale)))
        .toList();
  }

  private static @Nullable String first(Map<String, List<String>> query, String name) {
    List<String> given = query.get(name);
    String text = given == null || given.isEmpty() ? "" : given.get(0);
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField(name, "must have at most 300 characters");
    }
    return text.isBlank() ? null : text;
  }

  private CoverTexts texts() {
    return visitor.language().texts(CoverTexts.class);
  }

  /** A day of the week. */
  public record Day(String code, String name) {}
}
