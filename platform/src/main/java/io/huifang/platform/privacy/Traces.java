package io.huifang.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Erases what the rows of mechanisms still say of a person, in the transaction that erases the
 * business tables. Doing it twice changes nothing more.
 */
@ApplicationScoped
public class Traces {
  /** What stands instead of a text that was erased. */
  public static final String MARKER = "(erased)";

  /** Under which names events and histories carry what people write, and how they are reached. */
  public static final List<String> TEXTS =
      List.of(
          "name",
          "email",
          "phone",
          "externalId",
          "ticketExternalId",
          "subject",
          "comment",
          "reason",
          "solution",
          "note",
          "text",
          "tags",
          "tagsBefore");

  private static final String EVENTS =
      """
      update %1$s set subject = case when subject = ? then ? else subject end,
        event = replace(jsonb_set(event::jsonb, '{data}',
          erase_texts(event::jsonb -> 'data', ?))::text, ?, ?)
      where subject = any(?) or event like ?
      """;
  private static final String WORDS =
      """
      update %1$s set event = jsonb_set(event::jsonb, '{data}',
        erase_texts(event::jsonb -> 'data', ?))::text
      where subject = any(?)
      """;
  private static final String FORMER =
      """
      update import_former f set content = erase_texts(content::jsonb, ?)::text
      from import_record r where r.target = f.target and r.external_id = f.external_id
        and r.aggregate_id = any(?)
      """;
  private static final String VALUES =
      """
      update audit_entry set salt = null, texts = null
      where entity = any(?) and texts is not null
      """;

  private static final String TOLD = "delete from notice where about = any(?)";

  /** What imports have kept: what a record was, what a bad row said, and the id in the source. */
  private static final List<String> ROWS =
      List.of(
          "delete from import_former f using import_record r where r.target = f.target"
              + " and r.external_id = f.external_id and r.aggregate_id = any(?)",
          "update import_bad_row b set value = null, external_id = null from import_record r"
              + " where r.external_id = b.external_id and r.aggregate_id = any(?)",
          "delete from import_record where aggregate_id = any(?)",
          // what people were told about the person
          "delete from notice where customer_id = any(?)",
          TOLD);

  @Inject DataSource database;

  /**
   * @param person the id that the person had
   * @param replacement the id that stands for nobody, instead of it
   * @param about ids of what else is about the person
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID person, UUID replacement, Collection<UUID> about) {
    Object[] subjects = Stream.concat(Stream.of(person), about.stream()).toArray();
    Object[] names = Stream.of(subjects).map(Object::toString).toArray();
    try (Connection connection = database.getConnection()) {
      for (String table : List.of("outbox_event", "outbox_held", "outbox")) {
        try (PreparedStatement update = connection.prepareStatement(EVENTS.formatted(table))) {
          update.setObject(1, person);
          update.setObject(2, replacement);
          update.setArray(3, connection.createArrayOf("text", TEXTS.toArray()));
          update.setString(4, person.toString());
          update.setString(5, replacement.toString());
          update.setArray(6, connection.createArrayOf("uuid", subjects));
          update.setString(7, "%" + person + "%");
          update.executeUpdate();
        }
      }
      for (String sql : ROWS) {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
          change.setArray(1, connection.createArrayOf("uuid", subjects));
          change.executeUpdate();
        }
      }
      eraseValues(connection, names);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Words only: whom they are about, and the ids in the source, stay.
   *
   * @param about ids of what the words belong to
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void eraseWords(Collection<UUID> about) {
    Object[] names = about.stream().map(Object::toString).toArray();
    try (Connection connection = database.getConnection()) {
      for (String sql :
          List.of(
              WORDS.formatted("outbox_event"),
              WORDS.formatted("outbox_held"),
              WORDS.formatted("outbox"),
              FORMER)) {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
          update.setArray(1, connection.createArrayOf("text", TEXTS.toArray()));
          update.setArray(2, connection.createArrayOf("uuid", about.toArray()));
          update.executeUpdate();
        }
      }
      try (PreparedStatement told = connection.prepareStatement(TOLD)) {
        told.setArray(1, connection.createArrayOf("uuid", about.toArray()));
        told.executeUpdate();
      }
      eraseValues(connection, names);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void eraseValues(Connection connection, Object[] names) throws SQLException {
    try (PreparedStatement allow =
            connection.prepareStatement("select set_config('huifang.audit', ?, true)");
        PreparedStatement forget = connection.prepareStatement(VALUES)) {
      allow.setString(1, "erase");
      allow.execute();
      forget.setArray(1, connection.createArrayOf("text", names));
      forget.executeUpdate();
      allow.setString(1, "");
      allow.execute();
    }
  }
}
