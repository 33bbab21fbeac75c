package io.huifang.kpi.shift;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.question.MetricCut;
import io.huifang.kpi.question.MetricFilter;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.state.ContactState;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Coverage over HTTP. A lead sees that of the own team. */
@Path("/api/coverage")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.LEAD, Role.MANAGER, Role.ADMIN})
public class CoverageResource {
  private static final int FARTHEST = 56;
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject Coverages coverages;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Whether the people on the roster are enough for a day",
      description =
          "By half hour: what the forecast expects, how many people that takes by Erlang, how many"
              + " are rostered, and what share they will answer in time.")
  public Coverage of(@Valid @BeanParam CoverageWish wish) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    LocalDate day = day(wish.date, today);
    String team = questions.scope(wish.team == null ? List.of() : List.of(wish.team));
    return coverages.of(
        question(wish, day),
        day,
        team == null ? wish.team : team,
        wish.with(wish.occupancy),
        number(wish.patience),
        number(wish.handling));
  }

  private Question question(CoverageWish wish, LocalDate day) {
    MetricFilter filter = new MetricFilter();
    filter.from = day.toString();
    filter.to = day.plusDays(1).toString();
    filter.channel = wish.channel;
    filter.team = wish.team == null ? List.of() : List.of(wish.team);
    filter.label = wish.queue.stream().map(queue -> ContactState.QUEUE + ":" + queue).toList();
    return questions.read(catalogue.known("contacts_offered"), filter, new MetricCut());
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : (Double) value.doubleValue();
  }

  private static LocalDate day(@Nullable String text, LocalDate today) {
    try {
      LocalDate day = text == null ? today : LocalDate.parse(text);
      if (day.getYear() < 1971 || day.isAfter(today.plusDays(FARTHEST))) {
        throw ProblemException.badField("date", "must be at most 56 days ahead");
      }
      return day;
    } catch (DateTimeException e) {
      throw ProblemException.badField("date", "must be a day such as 2026-01-31");
    }
  }
}
