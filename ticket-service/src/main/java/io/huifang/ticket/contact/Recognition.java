package io.huifang.ticket.contact;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls, and never makes anybody up: a number alone is no customer. Whom a handle may
 * mean is nobody in particular if there are two of them, such as a family with one telephone.
 */
@ApplicationScoped
public class Recognition {
  // as the indexes have it; what follows the digits is ':'. A merged record means the living one.
  private static final String FIND =
      """
      select w.h, c.id, c.tier, c.segment from (
        select w.h, e.id from unnest(?) w(h) join customer e on e.external_id = w.h
        union
        select w.h, h.customer_id from unnest(?) w(h)
          join customer_handle h on h.kind = 'EMAIL' and h.value = handle_value('EMAIL', w.h)
        union
        select w.h, h.customer_id from unnest(?, ?) w(h, e)
          join customer_handle h on h.kind = 'PHONE'
            and reverse(regexp_replace(h.value, '[^0-9]', '', 'g')) ~>=~ reverse(w.e)
            and reverse(regexp_replace(h.value, '[^0-9]', '', 'g')) ~<~ (reverse(w.e) || ':')
      ) w(h, id) join customer c on c.id = living_customer(w.id)
      """;
  @Inject DataSource database;
  @Inject Customers customers;

  /**
   * @throws ProblemException 400 if nobody has this id
   */
  public Recognised known(UUID customer) {
    Customer found =
        customers
            .findByIdOptional(customer)
            .orElseThrow(() -> ProblemException.badField("customerId", "is not a known customer"));
    return new Recognised(found.id(), found.tier(), found.segment());
  }

  public @Nullable Recognised find(@Nullable String handle) {
    return handle == null ? null : findAll(Set.of(handle)).get(handle);
  }

  /** Those of these handles that mean somebody, and one person alone. */
  public Map<String, Recognised> findAll(Collection<String> handles) {
    Map<String, Recognised> found = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    if (handles.isEmpty()) {
      return found;
    }
    Object[] all = handles.toArray();
    Object[] phones = handles.stream().filter(h -> Handle.end(h) != null).toArray();
    Object[] ends = handles.stream().map(Handle::end).filter(end -> end != null).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setArray(1, connection.createArrayOf("text", all));
      select.setArray(2, connection.createArrayOf("text", all));
      select.setArray(3, connection.createArrayOf("text", phones));
      select.setArray(4, connection.createArrayOf("text", ends));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Recognised one =
              new Recognised(
                  row.getObject(2, UUID.class), Tier.valueOf(row.getString(3)), row.getString(4));
          Recognised before = found.putIfAbsent(row.getString(1), one);
          if (before != null && !before.customer().equals(one.customer())) {
            doubtful.add(row.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    found.keySet().removeAll(doubtful);
    return found;
  }
}
