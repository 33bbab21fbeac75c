package io.huifang.ticket.duplicate;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Gives tickets to another record of their customer, and keeps in mind whose they were. */
@ApplicationScoped
class TicketMoves {
  private static final String OF =
      "select id from ticket where customer_id = :person order by id limit :most";
  private static final String AWAY =
      """
      select t.id from ticket_home h join ticket t on t.id = h.ticket_id
      where h.customer_id in (select customer_family(:person))
        and t.customer_id = living_customer(:at) and t.customer_id <> living_customer(:person)
      order by t.id limit :most
      """;
  private static final String REMEMBER =
      """
      insert into ticket_home (ticket_id, customer_id)
      select id, :person from ticket where id in :tickets and customer_id = :person
      on conflict (ticket_id) do nothing
      """;
  private static final String AT_HOME =
      """
      delete from ticket_home h using ticket t
      where t.id = h.ticket_id and t.customer_id = h.customer_id and t.id in :tickets
      """;
  @Inject EntityManager entities;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Clock clock;

  List<UUID> of(UUID person, int most) {
    return ids(entities.createNativeQuery(OF).setParameter("person", person), most);
  }

  /** Those that belong to the person and went along into the record {@code at}. */
  List<UUID> away(UUID person, UUID at, int most) {
    return ids(
        entities.createNativeQuery(AWAY).setParameter("person", person).setParameter("at", at),
        most);
  }

  private static List<UUID> ids(Query query, int most) {
    return FirstColumn.of(query.setParameter("most", most), UUID.class);
  }

  /** Keeps whose they are. Who has come along with somebody before stays theirs. */
  void remember(List<UUID> some, UUID person) {
    run(REMEMBER, some, person);
  }

  void atHome(List<UUID> some) {
    run(AT_HOME, some, null);
  }

  private void run(String sql, List<UUID> some, @org.jspecify.annotations.Nullable UUID person) {
    if (!some.isEmpty()) {
      var statement = entities.createNativeQuery(sql).setParameter("tickets", some);
      if (person != null) {
        statement.setParameter("person", person);
      }
      statement.executeUpdate();
    }
  }

  /** Imported ones are counted as they were told, and nobody is told again. */
  void move(List<UUID> some, Customer to, Actor by) {
    for (Ticket ticket : some.isEmpty() ? List.<Ticket>of() : tickets.lockedInOrder(some)) {
      if (ticket.origin() == Origin.IMPORT) {
        ticket.ofCustomer(to.id());
      } else {
        changes.make(ticket, new OfCustomer(to), clock.instant(), by);
      }
    }
  }
}
