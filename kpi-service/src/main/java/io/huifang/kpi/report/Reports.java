package io.huifang.kpi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.kpi.question.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reports as they were made; whoever is first has made it, and nobody changes it. */
@ApplicationScoped
public class Reports {
  private static final String ADD =
      "insert into report (kind, first, made_at, content) values (?, ?, ?, ?::jsonb)"
          + " on conflict do nothing";
  private static final String FIND = "select content from report where kind = ? and first = ?";
  private static final String LIST =
      "select kind, first, made_at from report order by first desc, kind limit ?";
  @Inject DataSource database;
  @Inject ObjectMapper json;
  @Inject Questions questions;
  @Inject Clock clock;

  /** In the transaction of the caller, if there is one. */
  public void keep(ReportContent content) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, content.kind().name());
      insert.setObject(2, content.first());
      insert.setObject(3, content.madeAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, json.writeValueAsString(content));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("A report could not be kept", e);
    }
  }

  /** As it was made. */
  public Optional<ReportContent> kept(ReportKind kind, LocalDate first) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, kind.name());
      select.setObject(2, first);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(json.readValue(row.getString(1), ReportContent.class))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("A report could not be read", e);
    }
  }

  /** Those that were made, the newest first. */
  public List<Made> made(int most) {
    List<Made> all = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      select.setInt(1, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(
              new Made(
                  ReportKind.valueOf(row.getString(1)),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Reports could not be read", e);
    }
    return all;
  }

  /** The week or month of a day, of the site. */
  public ReportPeriod period(String kind, String day) {
    return ReportPeriod.of(kind, day, clock.instant(), questions.siteZone());
  }

  /** A report that was made. */
  public record Made(ReportKind kind, LocalDate first, java.time.Instant madeAt) {}
}
