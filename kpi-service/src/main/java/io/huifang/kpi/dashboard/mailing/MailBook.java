package io.huifang.kpi.dashboard.mailing;

import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which report has gone to whom, and what became of it. */
@ApplicationScoped
public class MailBook {
  private static final String FIRST =
      "insert into report_mail (id, kind, first, address, language, state, at)"
          + " values (?, ?, ?, ?, ?, 'WAITING', ?) on conflict do nothing";
  private static final String SELECT =
      "select id, kind, first, address, language, state, at from report_mail where ";
  @Inject DataSource database;

  /** Whether the address does not have it yet; the second of two at once waits for the first. */
  boolean first(UUID id, ReportContent content, Recipient recipient, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(FIRST)) {
      insert.setObject(1, id);
      insert.setString(2, content.kind().name());
      insert.setObject(3, content.first());
      insert.setString(4, recipient.address());
      insert.setString(5, recipient.language());
      insert.setObject(6, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A mail could not be noted", e);
    }
  }

  Optional<Entry> find(UUID mail) {
    return read(SELECT + "id = ?", mail).stream().findFirst();
  }

  /** Who has got, or will get, a report. */
  public List<Entry> of(ReportKind kind, LocalDate first) {
    return read(SELECT + "kind = ? and first = ? order by address", kind.name(), first);
  }

  void settle(UUID mail, MailState state, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update report_mail set state = ?, at = ? where id = ?")) {
      update.setString(1, state.name());
      update.setObject(2, at.atOffset(ZoneOffset.UTC));
      update.setObject(3, mail);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The end of a mail could not be noted", e);
    }
  }

  private List<Entry> read(String sql, Object... values) {
    List<Entry> entries = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getObject(1, UUID.class),
                  ReportKind.valueOf(row.getString(2)),
                  row.getObject(3, LocalDate.class),
                  row.getString(4),
                  row.getString(5),
                  MailState.valueOf(row.getString(6)),
                  row.getObject(7, OffsetDateTime.class).toInstant()));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Mails could not be read", e);
    }
    return entries;
  }

  /**
   * One mail.
   *
   * @param at when it came to that
   */
  public record Entry(
      UUID id,
      ReportKind kind,
      LocalDate first,
      String address,
      String language,
      MailState state,
      Instant at) {}
}
