package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.SaltedDigest;
import io.huifang.platform.audit.chain.Verdict.BadPlace;
import io.huifang.platform.audit.chain.Verdict.Damage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain from its beginning, in slices, so that it needs no long transaction. */
@ApplicationScoped
public class ChainCheck {
  private static final int SLICE = 2000;
  private static final String READ =
      "select e.*, encode(e.hash, 'hex') as seal, v.salt, v.texts from audit_entry e"
          + " left join audit_value v on v.entry_id = e.id"
          + " where e.position > ? order by e.position limit "
          + SLICE;
  @Inject DataSource database;

  /**
   * Looks at every entry until one is wrong.
   *
   * @param known a head that was written down before, null for none
   */
  public Verdict verify(@Nullable Seal known) {
    try (Connection connection = database.getConnection()) {
      Walk walk = new Walk(known);
      while (walk.bad == null && slice(connection, walk) == SLICE) {
        // until the end
      }
      return walk.verdict(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int slice(Connection connection, Walk walk) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      select.setLong(1, walk.last.position());
      int rows = 0;
      try (ResultSet row = select.executeQuery()) {
        while (walk.bad == null && row.next()) {
          walk.step(row);
          rows++;
        }
      }
      return rows;
    }
  }

  /** One walk along the chain. */
  private static final class Walk {
    private final @Nullable Seal known;
    private Seal last = Seal.START;
    private long erased;
    private @Nullable BadPlace bad;

    Walk(@Nullable Seal known) {
      this.known = known;
    }

    void step(ResultSet row) throws SQLException {
      Entry entry = Entry.of(row);
      Seal here = last.next(entry);
      @Nullable String texts = row.getString("texts");
      if (row.getLong("position") != here.position()) {
        bad = new BadPlace(here.position(), Damage.MISSING);
      } else if (!here.hash().equals(row.getString("seal"))) {
        bad = new BadPlace(here.position(), Damage.CHANGED);
      } else if (texts != null && !isAsDigested(entry, row.getBytes("salt"), texts)) {
        bad = new BadPlace(here.position(), Damage.VALUE_CHANGED);
      } else if (known != null && known.position() == here.position() && !known.equals(here)) {
        bad = new BadPlace(here.position(), Damage.NOT_AS_KNOWN);
      } else {
        last = here;
        erased += texts == null ? 1 : 0;
      }
    }

    private static boolean isAsDigested(Entry entry, byte[] salt, String texts) {
      return MessageDigest.isEqual(entry.digest(), SaltedDigest.of(salt, texts));
    }

    Verdict verdict(Connection connection) throws SQLException {
      if (bad == null && known != null && known.position() > last.position()) {
        bad = new BadPlace(last.position() + 1, Damage.NOT_AS_KNOWN);
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*), min(at) from audit_open")) {
        row.next();
        @Nullable OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
        @Nullable Instant since = oldest == null ? null : oldest.toInstant();
        return new Verdict(bad == null, last.position(), last, erased, row.getLong(1), since, bad);
      }
    }
  }
}
