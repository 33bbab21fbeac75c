package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.chain.Span.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Puts entries under a seal, in the order of their positions. A position may be given before
 * another and be seen after it, so a seal says which ones it has not seen; they are sealed late. A
 * second sealer would make a seal of the same number and fail.
 */
@ApplicationScoped
public class Sealer {
  /** The most that one seal takes, late ones apart. */
  static final int AT_ONCE = 2000;

  /** How long an entry may be on its way into the database; no transaction of ours takes longer. */
  static final Duration LATEST = Duration.ofHours(1);

  private static final String WAITED_FOR =
      """
      select exists (select 1 from audit_entry where position >
          (select upto from audit_seal order by number desc limit 1))
        or exists (select 1 from audit_seal where at >= ? and absent <> '{}')
      """;

  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * Seals what waits, in the transaction of the caller or one of its own.
   *
   * @return how many entries; more may wait if it is not 0
   */
  @Transactional
  public int seal() {
    try (Connection connection = database.getConnection()) {
      Seals seals = new Seals(connection);
      Entries entries = new Entries(connection);
      Place last = seals.last();
      List<Entry> fresh = entries.after(last.upto(), AT_ONCE);
      List<Entry> late = entries.at(seals.missed(clock.instant().minus(LATEST)));
      if (!fresh.isEmpty() || !late.isEmpty()) {
        Span span = Span.after(last, fresh, late, clock.instant());
        seals.add(span, span.behind(last));
      }
      return fresh.size() + late.size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether there may be something to seal; cheaper than trying. */
  boolean isWaitedFor() {
    Instant since = clock.instant().minus(LATEST);
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITED_FOR)) {
      select.setObject(1, since.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
