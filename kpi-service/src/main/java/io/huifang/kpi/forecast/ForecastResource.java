package io.huifang.kpi.forecast;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.QueryParameters;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.state.ContactState;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The forecast over HTTP. A lead sees that of the own team. */
@Path("/api/forecast")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class ForecastResource {
  private static final int FARTHEST = 56;
  private static final int USUAL_DAYS = 7;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject Forecasts forecasts;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "How many contacts will come, by half hour",
      description =
          "From the offered contacts of up to eight weeks before: the size of the day of the week"
              + " times how such days are spread, without outbursts that do not come again. Each"
              + " half hour has intervals of 80 and 95 %, learnt from the errors of the weeks"
              + " before. The backtest tells the error of such forecasts one day ahead, beside that"
              + " of the naive one, that it will be as a week before. Holidays are not known to"
              + " it.")
  public Forecast of(@BeanParam ForecastWish wish, @Context UriInfo uri) {
    QueryParameters.only(
        uri, List.of("from", "days", "known_until"), List.of("channel", "team", "queue"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    LocalDate first = day("from", wish.from, today);
    LocalDate known = day("known_until", wish.knownUntil, first);
    if (known.isAfter(first)) {
      throw ProblemException.badField("known_until", "must not be after from");
    }
    if (first.isAfter((known.isAfter(today) ? today : known).plusDays(FARTHEST))) {
      throw ProblemException.badField("from", "must be at most 56 days after what is known");
    }
    return forecasts.of(question(wish, first), first, first.plusDays(days(wish.days)), known);
  }

  private Question question(ForecastWish wish, LocalDate first) {
    MetricFilter filter = new MetricFilter();
    filter.from = first.toString();
    filter.to = first.plusDays(1).toString();
    filter.channel = wish.channel;
    filter.team = wish.team;
    filter.label = wish.queue.stream().map(queue -> ContactState.QUEUE + ":" + queue).toList();
    return questions.read(catalogue.known("contacts_offered"), filter, new MetricCut());
  }

  private static int days(@Nullable String text) {
    if (text == null) {
      return USUAL_DAYS;
    }
    if (!text.matches("[1-9]|1[0-4]")) {
      throw ProblemException.badField("days", "must be a whole number from 1 to 14");
    }
    return Integer.parseInt(text);
  }

  private static LocalDate day(String field, @Nullable String text, LocalDate usual) {
    try {
      LocalDate day = text == null ? usual : LocalDate.parse(text);
      if (day.getYear() < 1971 || day.getYear() > 2198) {
        throw ProblemException.badField(field, "must be between the years 1971 and 2198");
      }
      return day;
    } catch (DateTimeException e) {
      throw ProblemException.badField(field, "must be a day such as 2026-01-31");
    }
  }
}
