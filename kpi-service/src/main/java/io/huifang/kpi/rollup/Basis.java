package io.huifang.kpi.rollup;

import io.huifang.kpi.rollup.cell.BlockCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By what cells are counted: the calendar of the site, what the catalogue counts, how cells are
 * written. Whoever counts by something else than the last one that started leaves the cells alone,
 * so that an old and a new release can run side by side: the old one asks the facts meanwhile.
 */
@ApplicationScoped
public class Basis {
  private static final String SAME = "select 1 from rollup_basis where basis = ?";

  /**
   * Who counts holds these together. The row alone would not do: those who share a row let each
   * other in for ever, and whoever wants to change it never has a turn. Here they stand in a queue.
   */
  private static final String TOGETHER =
      "select pg_advisory_xact_lock_shared(hashtextextended('rollup basis', 0))";

  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('rollup basis', 0))";

  /** The release before knows the row only, and may go on for longer than anybody waits. */
  private static final String WAIT = "set local lock_timeout = '5s'";

  private static final String NO_LOCK = "55P03";
  private static final String TAKE =
      """
      insert into rollup_basis (basis) values (?)
      on conflict (one) do update set basis = excluded.basis
      where rollup_basis.basis <> excluded.basis
      """;
  private static final String MARK_ALL =
      """
      insert into rollup_mark (kind, at)
      select kind, day at time zone ? from (
        select kind, date_trunc('day', at at time zone ?) as day from fact
        union
        select 'OPEN', date_trunc('day', at at time zone ?) from fact where kind = 'CREATED'
        union
        select 'OPEN', date_trunc('day', until at time zone ?) from fact
        where kind = 'CREATED' and until is not null) days
      """;
  private final ZoneId site;
  private final String basis;

  /** Puts into words what decides. */
  @Inject
  public Basis(Measures measures, @ConfigProperty(name = "huifang.zone") ZoneId site) {
    this.site = site;
    String counted =
        measures.all().stream()
            .map(m -> m.key() + " " + m.model().metric().version() + " " + m.classed())
            .sorted()
            .collect(Collectors.joining(", "));
    String groupings = Grouping.kept().stream().map(Grouping::key).collect(Collectors.joining(" "));
    basis =
        "%s, format %d, %s"
            .formatted(
                site,
                BlockCodec.FORMAT,
                UUID.nameUUIDFromBytes((counted + groupings).getBytes(StandardCharsets.UTF_8)));
  }

  /** The words. */
  public String text() {
    return basis;
  }

  /**
   * Lets cells be counted by this from now on; everything is marked, if they were counted by
   * something else, in the transaction. Whoever counts meanwhile is waited for, but not for ever: a
   * service that cannot begin because another one works would be worse than one that asks facts.
   *
   * @throws SQLException also if others went on counting, see {@link #isBusy}
   */
  public void take(Connection connection) throws SQLException {
    if (found(connection, SAME)) {
      return;
    }
    try (PreparedStatement wait = connection.prepareStatement(WAIT);
        PreparedStatement alone = connection.prepareStatement(ALONE);
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      wait.execute();
      alone.execute();
      take.setString(1, basis);
      if (take.executeUpdate() == 0) {
        return;
      }
    }
    try (PreparedStatement forget = connection.prepareStatement("truncate rollup, rollup_ripe");
        PreparedStatement mark = connection.prepareStatement(MARK_ALL)) {
      forget.executeUpdate();
      for (int zone = 1; zone <= 4; zone++) {
        mark.setString(zone, site.getId());
      }
      mark.executeUpdate();
    }
  }

  /** Whether somebody counted for so long that {@link #take} has to be tried again. */
  public static boolean isBusy(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> one instanceof SQLException sql && NO_LOCK.equals(sql.getSQLState()));
  }

  /** Whether this is what counts, until the end of the transaction. */
  public boolean holds(Connection connection) throws SQLException {
    try (PreparedStatement together = connection.prepareStatement(TOGETHER)) {
      together.execute();
    }
    return found(connection, SAME + " for share");
  }

  private boolean found(Connection connection, String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, basis);
      return select.executeQuery().next();
    }
  }
}
