package io.huifang.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
                    + " with_files from mail"
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
                row.getBoolean(8)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the transaction of the caller. */
  void delete(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from mail where id = ?")) {
      delete.setObject(1, id);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
