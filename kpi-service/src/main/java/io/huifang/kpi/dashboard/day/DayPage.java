package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.csv.CsvWriter;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Options;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Views;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.forecast.Forecast;
import io.huifang.kpi.forecast.Forecasts;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.state.ContactState;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which a manager sees which hours a good day hides, and what the next days bring. */
@Path(DayAsked.PATH)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class DayPage {
  private static final Set<Dimension> NARROWED = Set.of(Dimension.TEAM, Dimension.CHANNEL);
  private static final int LONGEST = 300;
  private static final int FARTHEST = 56;
  @Inject Views views;
  @Inject Questions questions;
  @Inject Catalogue catalogue;
  @Inject ContactDays days;
  @Inject DayReader reader;
  @Inject Forecasts forecasts;
  @Inject Options options;
  @Inject Names names;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("dashboard/day.html")
  Template page;

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String show(@BeanParam DayParams params) {
    DayAsked asked = asked(params);
    View view = asked.view();
    Measure level = asked.level();
    Words words = new Words(visitor.language(), view.period().zone());
    DayFigures figures = reader.of(asked);
    Forecast forecast = forecast(asked);
    Forecast.Day expected = forecast.days().isEmpty() ? null : forecast.days().get(0);
    Plan plan = new Plan(reader.handlingBefore(asked), figures.goal(), level.threshold());
    List<DayLine> lines =
        new DayLines(asked, figures, expected, plan, catalogue.known("asa"), words).all();
    return page.data("words", words)
        .data("level", level.metric())
        .data("date", asked.date())
        .data("weekday", words.weekday(view.period().start()))
        .data("choices", choices(asked, words))
        .data("earlier", asked.on(asked.date().minusDays(1)))
        .data("later", asked.on(asked.date().plusDays(1)))
        .data("file", asked.file())
        .data("tiles", tiles(figures, words))
        .data("empty", figures.empty())
        .data("trouble", figures.halfHoursBelow() > 0 || figures.below(figures.level()))
        .data("saying", figures.empty() ? "" : Sayings.of(figures, words))
        .data("lines", lines)
        .data("bars", DayBars.of(lines, figures, expected))
        .data("variants", variants(asked, figures, words))
        .data("expected", expected == null ? null : DayLines.number(expected.expected()))
        .data("trust", Sayings.of(forecast, words))
        .data("busiest", busiest(lines, expected, plan))
        .data(
            "all", figures.empty() ? null : asked.rows(view.period().start(), view.period().end()))
        .data("within", words.seconds(level.threshold() == null ? 0 : level.threshold()))
        .render();
  }

  @GET
  @Path("/file")
  @Produces(CsvWriter.TYPE)
  @Operation(hidden = true)
  public Response file(@BeanParam DayParams params) {
    DayAsked asked = asked(params);
    List<Forecast.Day> expected = forecast(asked).days();
    String name = "half-hours-" + asked.date() + ".csv";
    return Response.ok(
            new DayFile(
                asked.date(), reader.of(asked), expected.isEmpty() ? null : expected.get(0)))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private DayAsked asked(DayParams params) {
    View view = views.of(params.about(days.latest(clock.instant(), questions.siteZone())));
    Measure level = Measure.of(catalogue.known("service_level"), params.variant, params.threshold);
    return new DayAsked(view, level, queue(params.queue));
  }

  private Forecast forecast(DayAsked asked) {
    LocalDate day = asked.date();
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    if (day.isAfter(today.plusDays(FARTHEST))) {
      throw ProblemException.badField("date", "must be at most 56 days ahead");
    }
    return forecasts.of(
        asked.about(catalogue.known("contacts_offered")), day, day.plusDays(1), day);
  }

  private List<Options.Choice> choices(DayAsked asked, Words words) {
    List<Options.Choice> choices = new ArrayList<>(asked.level().choices(words));
    for (Options.Choice choice : options.of(asked.view(), names.known(words), words)) {
      if (NARROWED.stream().anyMatch(one -> one.key().equals(choice.key()))) {
        choices.add(choice);
      }
    }
    List<String> queues =
        new ArrayList<>(days.queues(asked.view().period().end(), asked.view().scope()));
    if (asked.queue() != null && !queues.contains(asked.queue())) {
      queues.add(asked.queue());
    }
    choices.add(
        new Options.Choice(
            ContactState.QUEUE,
            words.language().texts(DayTexts.class).queue(),
            asked.queue() == null ? "" : asked.queue(),
            false,
            queues.stream().map(queue -> new Options.Option(queue, queue)).toList()));
    return choices;
  }

  private List<Tile> tiles(DayFigures figures, Words words) {
    DayTexts texts = words.language().texts(DayTexts.class);
    return List.of(
        new Tile(texts.offered(), words.count(figures.came()), ""),
        new Tile(texts.answered(), words.count(figures.cameWith("ANSWERED")), ""),
        new Tile(texts.abandoned(), words.count(figures.cameWith("ABANDONED")), ""),
        new Tile(
            words.name(figures.metric()),
            words.value(figures.metric(), figures.level().value()),
            words.range(figures.metric(), figures.level().certainty())),
        new Tile(texts.waited(), words.value(catalogue.known("asa"), figures.waited().value()), ""),
        new Tile(
            texts.handling(), words.value(catalogue.known("aht"), figures.handling().value()), ""));
  }

  private static List<Counted> variants(DayAsked asked, DayFigures figures, Words words) {
    return figures.variants().entrySet().stream()
        .map(
            entry ->
                new Counted(
                    words.variant(figures.metric(), entry.getKey()),
                    words.value(figures.metric(), entry.getValue().value()),
                    asked.counted(entry.getKey()),
                    entry.getKey().equals(asked.level().variant())))
        .toList();
  }

  private static @Nullable Busiest busiest(
      List<DayLine> lines, Forecast.@Nullable Day expected, Plan plan) {
    Forecast.HalfHour most =
        expected == null
            ? null
            : expected.halfHours().stream()
                .max(Comparator.comparingDouble(Forecast.HalfHour::expected))
                .orElse(null);
    if (most == null || most.expected() < 1) {
      return null;
    }
    String when =
        lines.stream()
            .map(DayLine::when)
            .filter(text -> text.startsWith(most.from()))
            .findFirst()
            .orElse(most.from());
    return new Busiest(when, DayLines.number(most.expected()), plan.link(most.expected()));
  }

  private static @Nullable String queue(@Nullable String queue) {
    if (queue == null || queue.isBlank()) {
      return null;
    }
    if (queue.length() > LONGEST || queue.indexOf('\0') >= 0) {
      throw ProblemException.badField("queue", "must have at most 300 characters");
    }
    return queue;
  }

  /** A figure of the day. */
  public record Tile(String name, String value, String range) {}

  /** The service level counted in one way. */
  public record Counted(String name, String value, String link, boolean current) {}

  /** The half hour with the most expected contacts, and the link to its staffing. */
  public record Busiest(String when, String expected, String link) {}
}
