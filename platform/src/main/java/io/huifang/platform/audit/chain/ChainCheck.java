package io.huifang.platform.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain from its beginning, seal by seal, so that it needs no long transaction. */
@ApplicationScoped
public class ChainCheck {
  private static final int SLICE = 50;
  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * Looks at every entry until one is wrong.
   *
   * @param known a head that was written down before, null for none
   */
  public Verdict verify(@Nullable Seal known) {
    try (Connection connection = database.getConnection()) {
      Seals seals = new Seals(connection);
      Walk walk = new Walk(new Entries(connection), seals.start(), known);
      List<Seals.Claimed> slice;
      do {
        slice = seals.after(walk.number(), SLICE);
        for (Seals.Claimed seal : slice) {
          if (!walk.step(seal)) {
            return walk.verdict();
          }
        }
      } while (!slice.isEmpty());
      walk.end(clock.instant().minus(Sealer.LATEST));
      return walk.verdict();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
