package io.huifang.ticket.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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
      (select h.kind || ' ' || h.value, h.customer_id
        from unnest(?, ?) as wanted (kind, value) join customer_handle h using (kind, value)
        order by h.customer_id)
      """;
  @Inject DataSource database;

  /**
   * The customer with the strongest handle that is given: external id, openid, e-mail, telephone.
   * Who lives on in another one is found as well: see {@link Customers#living}.
   */
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
      Object[] external =
          strings(wanted)
              .filter(h -> h.startsWith(EXTERNAL))
              .map(h -> after(EXTERNAL, h))
              .toArray();
      String[][] others =
          strings(wanted)
              .filter(handle -> !handle.startsWith(EXTERNAL))
              .map(handle -> handle.split(" ", 2))
              .toArray(String[][]::new);
      select.setArray(2, connection.createArrayOf("text", external));
      select.setArray(3, connection.createArrayOf("text", column(others, 0)));
      select.setArray(4, connection.createArrayOf("text", column(others, 1)));
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
            Optional.ofNullable(data.externalId()).map(id -> EXTERNAL + id),
            name(Handle.Kind.OPENID, data.openid()),
            name(Handle.Kind.EMAIL, data.email()),
            name(Handle.Kind.PHONE, data.phone()))
        .flatMap(Optional::stream);
  }

  private static Optional<String> name(Handle.Kind kind, @Nullable String shown) {
    return Optional.ofNullable(Handle.value(kind, shown)).map(value -> kind + " " + value);
  }

  private static Stream<String> strings(Object[] all) {
    return Stream.of(all).map(String::valueOf);
  }

  private static String after(String prefix, String text) {
    return text.substring(prefix.length());
  }

  private static Object[] column(String[][] rows, int n) {
    return Stream.of(rows).map(row -> row[n]).toArray();
  }
}
