package io.huifang.platform.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which job has brought which record: one statement a batch, in the transaction of the caller. Rows
 * are claimed and locked in the order of their ids, so that two imports of one file wait for each
 * other and never block each other for good.
 */
@ApplicationScoped
public class ImportedRecords {
  private static final String COLUMNS =
      "external_id, aggregate_id, print, brought_by, job_id, seen_by";
  private static final String CLAIM =
      """
      insert into import_record (target, external_id, aggregate_id, print, brought_by, job_id)
      select ?, u.external_id, u.aggregate_id, u.print, u.brought_by, ?
      from unnest(?, ?, ?, ?) as u(external_id, aggregate_id, print, brought_by)
      order by u.external_id
      on conflict do nothing returning external_id
      """;
  private static final String SEE =
      """
      with met as (select external_id from import_record
        where target = ? and external_id = any(?) order by external_id for update)
      update import_record r set seen_by = ? from met
      where r.target = ? and r.external_id = met.external_id
      """;
  private static final String REPLACED =
      """
      with former as (
        insert into import_former (job_id, target, external_id, former_job, print, content)
        select ?, r.target, r.external_id, nullif(r.job_id, ?), r.print, u.content
        from import_record r join unnest(?, ?) as u(external_id, content)
          on r.external_id = u.external_id
        where r.target = ? and u.content is not null on conflict do nothing)
      update import_record r set print = u.print, job_id = ?
      from unnest(?, ?) as u(external_id, print)
      where r.target = ? and r.external_id = u.external_id
      """;
  @Inject DataSource database;

  /** Those of these ids that are known, locked one after the other if they are to be changed. */
  public Map<String, ImportedRecord> find(String target, Collection<String> ids, boolean lock) {
    String sql =
        "select %s from import_record where target = ? and external_id = any(?) order by external_id%s"
            .formatted(COLUMNS, lock ? " for update" : "");
    return query(
        sql,
        (connection, statement) -> {
          statement.setString(1, target);
          statement.setArray(2, texts(connection, ids));
          Map<String, ImportedRecord> found = new HashMap<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              ImportedRecord record = record(rows);
              found.put(record.externalId(), record);
            }
          }
          return found;
        });
  }

  /**
   * Takes ids for this job; whoever is taking one of them right now is waited for.
   *
   * @return those that nobody else has taken
   */
  public Set<String> claim(String target, UUID job, Collection<Claim> claims) {
    return query(
        CLAIM,
        (connection, statement) -> {
          statement.setString(1, target);
          statement.setObject(2, job);
          statement.setArray(3, texts(connection, claims.stream().map(Claim::externalId).toList()));
          statement.setArray(4, uuids(connection, claims.stream().map(Claim::id)));
          statement.setArray(5, connection.createArrayOf("text", prints(claims)));
          statement.setArray(6, uuids(connection, claims.stream().map(Claim::broughtBy)));
          Set<String> taken = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              taken.add(rows.getString(1));
            }
          }
          return taken;
        });
  }

  /** Remembers that this job has looked at them: another row of its file will not replace them. */
  public void seen(String target, UUID job, Collection<String> ids) {
    query(
        SEE,
        (connection, statement) -> {
          statement.setString(1, target);
          statement.setArray(2, texts(connection, ids));
          statement.setObject(3, job);
          statement.setString(4, target);
          return statement.executeUpdate();
        });
  }

  /** These have other content now; what they were is kept for an undo. */
  public void replaced(String target, UUID job, List<Replaced> all) {
    List<String> ids = all.stream().map(Replaced::externalId).toList();
    query(
        REPLACED,
        (connection, statement) -> {
          statement.setObject(1, job);
          statement.setObject(2, job);
          statement.setArray(3, texts(connection, ids));
          statement.setArray(
              4, connection.createArrayOf("text", all.stream().map(Replaced::former).toArray()));
          statement.setString(5, target);
          statement.setObject(6, job);
          statement.setArray(7, texts(connection, ids));
          statement.setArray(8, texts(connection, all.stream().map(Replaced::print).toList()));
          statement.setString(9, target);
          return statement.executeUpdate();
        });
  }

  static ImportedRecord record(ResultSet row) throws SQLException {
    return new ImportedRecord(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class));
  }

  private static java.sql.Array texts(Connection connection, Collection<String> texts)
      throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static java.sql.Array uuids(
      Connection connection, java.util.stream.Stream<@Nullable UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private static @Nullable Object[] prints(Collection<Claim> claims) {
    List<@Nullable Object> prints = new ArrayList<>();
    claims.forEach(claim -> prints.add(claim.print()));
    return prints.toArray();
  }

  private <T> T query(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.run(connection, statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work<T> {
    T run(Connection connection, PreparedStatement statement) throws SQLException;
  }

  /**
   * A record that a job is about to make, or that the service has although no import brought it.
   *
   * @param broughtBy the job, or null for what was there before
   */
  public record Claim(
      String externalId, UUID id, @Nullable String print, @Nullable UUID broughtBy) {}

  /**
   * @param former what it was, null if there is nothing to go back to
   */
  public record Replaced(String externalId, String print, @Nullable String former) {}
}
