package io.huifang.kpi.rollup.build;

import io.huifang.kpi.rollup.Basis;
import io.huifang.kpi.rollup.BlockTable;
import io.huifang.kpi.rollup.Grain;
import io.huifang.kpi.rollup.Measure;
import io.huifang.kpi.rollup.Measures;
import io.huifang.platform.problem.DatabaseProblems;
import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Counts what has changed anew, piece by piece, each in a transaction of its own: whatever comes
 * late, twice, corrected or not at all because somebody was killed ends in the same cells. Several
 * replicas share the pieces.
 */
@ApplicationScoped
public class Rollups {
  private static final Logger LOG = Logger.getLogger(Rollups.class);
  @Inject DataSource database;
  @Inject Marks marks;
  @Inject Measures measures;
  @Inject BlockTable blocks;
  @Inject Basis basis;
  @Inject Workers workers;
  @Inject Clock clock;
  @Inject DatabaseWatch outages;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  private volatile boolean taken;

  void onStart(@Observes StartupEvent event) {
    takes();
  }

  /** Once for each start: when a newer release has taken over, this one does not take it back. */
  private boolean takes() {
    if (!taken) {
      try {
        taken =
            inTransaction(
                connection -> {
                  basis.take(connection);
                  return true;
                });
      } catch (RuntimeException e) {
        if (!Basis.isBusy(e)) {
          throw e;
        }
        LOG.info("Somebody counts by other definitions; until they are done facts are asked");
      }
    }
    return taken;
  }

  /** Works off what waits, as long as there is something. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void workOff() {
    try {
      if (takes()) {
        drain();
      }
    } catch (RuntimeException e) {
      if (!outages.noticed(e)) {
        LOG.error("Rollups could not be counted", e);
      }
    }
  }

  /**
   * Counts until nothing is marked that is not in somebody else's hands.
   *
   * @return how many pieces were counted
   */
  public int drain() {
    int counted = 0;
    int round;
    do {
      round = round();
      counted += round;
    } while (round > 0);
    return counted;
  }

  private int round() {
    inTransaction(
        connection -> marks.resolve(connection) + marks.ripen(connection, clock.instant()));
    List<Piece> days = inTransaction(marks::days);
    int counted = count(days);
    boolean none = counted == 0;
    return counted + count(inTransaction(connection -> marks.spans(connection, none)));
  }

  private int count(List<Piece> pieces) {
    return workers.of(pieces, this::tried);
  }

  private boolean tried(Piece piece) {
    try {
      return inTransaction(connection -> count(connection, piece));
    } catch (RuntimeException e) {
      if (DatabaseProblems.isOutage(e) || DatabaseProblems.isLostRace(e)) {
        throw e;
      }
      LOG.errorf(e, "%s cannot be counted and waits for a minute", piece);
      inTransaction(
          connection -> {
            marks.putOff(connection, piece);
            return false;
          });
      return false;
    }
  }

  private boolean count(Connection connection, Piece piece) throws SQLException {
    if (!basis.holds(connection) || !marks.take(connection, piece)) {
      return false;
    }
    List<Measure> all = measures.of(piece.kind());
    if (piece.grain() == Grain.DAY) {
      day(connection, piece, all);
    } else {
      LocalDate end = piece.grain().next(piece.begin());
      for (Measure measure : all) {
        SpanSum sum = new SpanSum(measure, blocks.labels(connection, piece.begin(), end, measure));
        blocks.eachDay(connection, piece.begin(), end, measure, sum::add);
        blocks.replace(connection, piece.grain(), piece.begin(), measure, sum.blocks());
      }
    }
    return true;
  }

  private void day(Connection connection, Piece day, List<Measure> all) throws SQLException {
    Instant now = clock.instant();
    Instant from = day.from(site);
    Instant to = day.to(site);
    DayFacts facts = new DayFacts(connection, day.kind(), from, to);
    List<String> labels = facts.labels();
    for (Measure measure : all) {
      // one after the other: the cells of all together would take too much memory
      DayCount count = new DayCount(connection, from, to, labels);
      count.count(measure, now);
      blocks.replace(connection, Grain.DAY, day.begin(), measure, count.blocks());
    }
    marks.counted(connection, day, facts.ripeAt(all, now));
  }

  private <T> T inTransaction(Work<T> work) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = database.getConnection()) {
                return work.with(connection);
              }
            });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
