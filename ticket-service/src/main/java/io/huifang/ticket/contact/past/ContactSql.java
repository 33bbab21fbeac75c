package io.huifang.ticket.contact.past;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.contact.Handle;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of contacts in SQL. */
public final class ContactSql {
  /** Each way by its own index, not all of them by none. */
  private static final String WORDS =
      """
      c.id in (select h.id from contact h where h.handle_key = :key
        union all select x.id from contact x where x.external_id = :words
        union all select n.id from contact n join customer_search w on w.id = n.customer_id
          where w.words @@ search_for(:words))
      """;

  private final StringBuilder where = new StringBuilder("where true");
  private final Map<String, Object> values = new HashMap<>();

  /**
   * What somebody may see.
   *
   * @param team null for who sees every team's
   */
  public static ContactSql visible(@Nullable String team) {
    ContactSql sql = new ContactSql();
    return team == null ? sql : sql.and("(c.team is null or c.team = :team)", "team", team);
  }

  ContactSql narrow(ContactFilter filter) {
    where.append(filter.view().condition());
    is("c.queue", "queue", filter.queue());
    is("c.agent", "agent", filter.agent());
    is("c.outcome", "outcome", filter.outcome() == null ? null : filter.outcome().name());
    is("c.ticket_id", "ticketId", filter.ticket());
    is("c.customer_id", "customerId", filter.customer());
    is("c.external_id", "externalId", filter.externalId());
    if (filter.from() != null) {
      and("c.offered_at >= :from", "from", filter.from());
    }
    if (filter.until() != null) {
      and("c.offered_at < :until", "until", filter.until());
    }
    String words = filter.words();
    if (words != null) {
      values.put("key", Objects.requireNonNullElse(Handle.key(words), words));
      and(WORDS, "words", words);
    }
    return this;
  }

  /** What comes after a place. */
  void from(@Nullable String key, boolean down) {
    if (key == null) {
      return;
    }
    String[] parts = key.split(" ", 2);
    try {
      Instant at = Instant.parse(parts[0]);
      UUID last = UUID.fromString(parts.length == 2 ? parts[1] : "");
      String beyond = down ? "<" : ">";
      values.put("at", at);
      and("(c.offered_at, c.id) " + beyond + " (:at, :last)", "last", last);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  private void is(String column, String name, @Nullable Object value) {
    if (value != null) {
      and(column + " = :" + name, name, value);
    }
  }

  public ContactSql and(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    values.put(name, value);
    return this;
  }

  public String where() {
    return where.toString();
  }

  public Map<String, Object> values() {
    return values;
  }
}
