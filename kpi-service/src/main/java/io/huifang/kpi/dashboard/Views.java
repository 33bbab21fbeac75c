package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Questions;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a page is asked for, and narrows it to what the caller may know. */
@ApplicationScoped
public class Views {
  private static final int LONGEST = 300;
  @Inject Questions questions;
  @Inject Clock clock;

  /**
   * @throws ProblemException 400 if it makes no sense, 403 if it is about another team
   */
  public View of(ViewParams asked) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), questions.siteZone());
    Period period = Period.of(asked.period, asked.from, asked.to, today, questions.siteZone());
    Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
    for (Dimension dimension : View.BY) {
      String wanted = given(asked, dimension);
      if (wanted != null && !wanted.isBlank()) {
        narrowed.put(dimension, checked(dimension, wanted));
      }
    }
    String team = narrowed.get(Dimension.TEAM);
    String scope = questions.scope(team == null ? List.of() : List.of(team));
    if (scope != null) {
      narrowed.put(Dimension.TEAM, scope);
    }
    return new View(period, narrowed, !"none".equals(asked.compare), scope, clock.instant());
  }

  private static @Nullable String given(ViewParams asked, Dimension dimension) {
    return switch (dimension) {
      case TEAM -> asked.team;
      case CHANNEL -> asked.channel;
      case TIER -> asked.tier;
      case AGENT -> asked.agent;
      case CATEGORY -> asked.category;
      default -> throw new IllegalArgumentException("Pages are not narrowed by " + dimension);
    };
  }

  private static String checked(Dimension dimension, String wanted) {
    if (wanted.length() > LONGEST || wanted.indexOf('\0') >= 0) {
      throw ProblemException.badField(dimension.key(), "must have at most 300 characters");
    }
    return wanted;
  }
}
