package io.huifang.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Mails as stored. */
@ApplicationScoped
class MailTable {
  @Inject DataSource database;

  Optional<OutgoingMail> find(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select recipient, subject, text, html, message_id, give_up_at, thread,"
                    + " with_files, once, unsubscribe, return_path from mail"
                    + " where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        OffsetDateTime giveUpAt = row.getObject(6, OffsetDateTime.class);
        return Optional.of(
            new OutgoingMail(
                id,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                giveUpAt == null ? null : giveUpAt.toInstant(),
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getString(10),
                row.getString(11)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes down that it is about to leave, in the transaction of the caller.
   *
   * @return false if that stands there already: somebody was interrupted
   */
  boolean leaves(UUID id, Instant now) {
    return change(
            "update mail set sending_at = ? where id = ? and sending_at is null",
            now.atOffset(ZoneOffset.UTC),
            id)
        == 1;
  }

  /** It has not left, in the transaction of the caller. */
  void stays(UUID id) {
    change("update mail set sending_at = null where id = ?", id);
  }

  /** In the transaction of the caller. */
  void delete(UUID id) {
    change("delete from mail where id = ?", id);
  }

  private int change(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
