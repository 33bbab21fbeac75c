package io.huifang.platform.resync;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells everything again, slice by slice, and steps back while events wait: live ones are never
 * behind more than some of its own. Killed, another replica goes on behind the last slice.
 */
@ApplicationScoped
class ResyncErrand implements DueErrand {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final DueRules RULES =
      DueRules.ERRANDS
          .batch(1)
          .workers(1)
          .parkAfter(0)
          .pauses(Duration.ofSeconds(1), Duration.ofSeconds(30));
  @Inject Resync resync;
  @Inject ResyncJobs jobs;
  @Inject Backlog backlog;
  @Inject Clock clock;

  @Override
  public String kind() {
    return ResyncJobs.KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    AtomicBoolean more = new AtomicBoolean(true);
    while (more.get()) {
      String behind = sql(backlog::behind);
      if (behind != null) {
        claim.again(clock.instant().plus(PAUSE), "Waits for " + behind);
        return;
      }
      claim.during(() -> more.set(Boolean.TRUE.equals(sql(() -> resync.slice(id)))));
    }
    claim.finish(
        () ->
            sql(
                () -> {
                  jobs.end(id);
                  return null;
                }));
  }

  private static <T> @Nullable T sql(Statements<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new IllegalStateException("Not told again", e);
    }
  }

  private interface Statements<T> {
    @Nullable T run() throws SQLException;
  }
}
