package io.huifang.ticket.queue;

import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.TicketView;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of tickets, narrowed to what the caller may see, newest first. */
@ApplicationScoped
public class TicketQueue {
  @Inject TicketRepository tickets;
  @Inject Caller caller;

  public Page<TicketView> page(Filter filter, int limit, @Nullable String cursor) {
    StringBuilder where = new StringBuilder("1 = 1");
    Parameters parameters = new Parameters();
    narrow(where, parameters, "team", filter.team());
    narrow(where, parameters, "agent", filter.agent());
    narrow(where, parameters, "customerId", filter.customer());
    narrow(where, parameters, "state", filter.state());
    narrow(where, parameters, "externalId", filter.externalId());
    if (filter.active()) {
      where.append(" and state not in (RESOLVED, CLOSED)");
    }
    if (filter.unassigned()) {
      where.append(" and agent is null");
    }
    if (filter.words() != null) {
      where.append(
          " and (lower(subject) like :words escape '!' or lower(number) like :words escape '!'"
              + " or customerId in (select c.id from Customer c"
              + " where lower(c.name) like :words escape '!'))");
      parameters.and("words", "%" + literal(filter.words().toLowerCase(Locale.ROOT)) + "%");
    }
    String scope = caller.teamScope();
    if (scope != null) {
      where.append(" and (team = :scope or team is null)");
      parameters.and("scope", scope);
    }
    String after = Cursor.decode(cursor);
    if (after != null) {
      where.append(" and id < :after");
      parameters.and("after", io.huifang.platform.paging.Params.uuid("cursor", after));
    }
    List<Ticket> rows =
        tickets.find(where + " order by id desc", parameters).range(0, limit).list();
    return Page.of(rows, limit, TicketView::of, ticket -> ticket.id().toString());
  }

  /** Somebody who looks for 100 % means it. */
  private static String literal(String words) {
    return words.replaceAll("[!%_]", "!$0");
  }

  private static void narrow(
      StringBuilder where, Parameters parameters, String field, @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(field).append(" = :").append(field);
      parameters.and(field, value);
    }
  }

  /**
   * What to list; null means any.
   *
   * @param words in the number, the subject or the name of the customer
   */
  public record Filter(
      @Nullable TicketState state,
      @Nullable String team,
      @Nullable String agent,
      @Nullable UUID customer,
      @Nullable String externalId,
      boolean active,
      boolean unassigned,
      @Nullable String words) {}
}
