package io.huifang.escalation.matrix;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.StandingWork;
import io.huifang.platform.storage.PlainQuery;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Folds what has changed into how many open cases everybody has. However late it comes, what is
 * read is right: it only takes longer.
 */
@ApplicationScoped
class LoadStep implements DueStep, DueAudit {
  static final String KIND = "case-load";
  private static final String KEY = "fold";
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final String FOLD =
      """
      with gone as (delete from case_load_change returning owner, change)
      insert into case_load as known
      select owner, sum(change) from gone group by owner order by owner
      on conflict (owner) do update set cases = known.cases + excluded.cases
      """;
  @Inject EntityManager entities;
  @Inject DueWork due;
  @Inject StandingWork standing;
  @Inject Clock clock;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    standing.register(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(List<DueItem> items) {
    PlainQuery.of(entities, FOLD).executeUpdate();
    due.plan(KIND, KEY, clock.instant().plus(PAUSE));
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return standing.planned(KIND, KEY) ? List.of() : List.of(new Finding(KEY, before));
  }
}
