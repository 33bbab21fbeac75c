package io.huifang.ticket.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers by what names them. The handles are locked first, also those that nobody has yet,
 * until the transaction ends; sorted, so that two contacts cannot wait for each other.
 */
@ApplicationScoped
class CustomerHandles {
  private static final String EXTERNAL = "external id ";
  private static final String EMAIL = "e-mail ";
  private static final String PHONE = "telephone ";
  private static final List<String> KINDS = List.of(EXTERNAL, EMAIL, PHONE);
  // Two statements in one round trip: the second must see what the holder of a lock has committed.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(h) from (select distinct hashtextextended('customer ' || x, 0)
        as h from unnest(?) as x order by h) sorted;
      """;
  // The oldest comes first where several have one handle.
  private static final String FIND =
      """
      select 'external id ' || external_id, id from customer where external_id = any(?)
      union all
      (select 'e-mail ' || lower(email), id from customer where lower(email) = any(?) order by id)
      union all
      (select 'telephone ' || phone, id from customer where phone = any(?) order by id)
      """;
  @Inject DataSource database;

  /** The customer with the strongest handle that is given: external id, e-mail, telephone. */
  Optional<UUID> find(CustomerData data) {
    String handle = strongest(data);
    return handle == null
        ? Optional.empty()
        : Optional.ofNullable(findAll(List.of(data)).get(handle));
  }

  /** Those that exist, by the strongest handle of each. */
  Map<String, UUID> findAll(List<CustomerData> all) {
    Object[] names = all.stream().flatMap(CustomerHandles::names).distinct().toArray();
    Object[] wanted =
        all.stream().map(CustomerHandles::strongest).filter(Objects::nonNull).distinct().toArray();
    Map<String, UUID> found = new HashMap<>();
    if (wanted.length == 0) {
      return found;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCK + FIND)) {
      select.setArray(1, connection.createArrayOf("text", names));
      for (int i = 0; i < KINDS.size(); i++) {
        String prefix = KINDS.get(i);
        Object[] values =
            Stream.of(wanted)
                .map(String::valueOf)
                .filter(handle -> handle.startsWith(prefix))
                .map(handle -> handle.substring(prefix.length()))
                .toArray();
        select.setArray(2 + i, connection.createArrayOf("text", values));
      }
      select.execute();
      select.getMoreResults();
      try (ResultSet rows = select.getResultSet()) {
        while (rows.next()) {
          found.putIfAbsent(rows.getString(1), rows.getObject(2, UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The handle that decides, null if nothing is given. */
  static @Nullable String strongest(CustomerData data) {
    return names(data).findFirst().orElse(null);
  }

  private static Stream<String> names(CustomerData data) {
    return Stream.of(
            name(EXTERNAL, data.externalId()),
            name(EMAIL, data.email() == null ? null : data.email().toLowerCase(Locale.ROOT)),
            name(PHONE, data.phone()))
        .flatMap(Optional::stream);
  }

  private static Optional<String> name(String kind, @Nullable String handle) {
    return Optional.ofNullable(handle).map(text -> kind + text);
  }
}
