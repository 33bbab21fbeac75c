package io.huifang.ticket.organisation;

import io.huifang.platform.list.Place;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.search.CustomerSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may read: organisations with a member whose record they may read, of these the
 * members, and of their open tickets those of the own team or of none.
 */
@ApplicationScoped
public class OrganisationBook {
  private static final String OWN =
      " and exists (select from customer c where c.organisation_id = o.id and c.merged_into is null"
          + " and (c.team = :own or exists (select from ticket t where t.customer_id = c.id"
          + " and (t.team = :own or t.team is null))))";
  private static final String TICKETS =
      "select t from Ticket t where t.state in :active and t.customerId in"
          + " (select c.id from Customer c where c.organisationId = :organisation)";
  private static final List<TicketState> ACTIVE =
      Arrays.stream(TicketState.values()).filter(TicketState::active).toList();
  @Inject Organisations organisations;
  @Inject CustomerSearch search;
  @Inject EntityManager entities;
  @Inject Caller caller;

  /**
   * By name.
   *
   * @param words the beginning of a name, null for all
   */
  public Page<OrganisationView> page(@Nullable String words, int limit, @Nullable String cursor) {
    String own = caller.teamScope();
    String after = Cursor.decode(cursor);
    if (words != null && words.indexOf('\0') >= 0 || after != null && after.indexOf('\0') >= 0) {
      throw ProblemException.badField("name", "must be a text");
    }
    Query query =
        entities
            .createNativeQuery(
                "select o.id from organisation o where starts_with(lower(o.name), lower(:words))"
                    + (after == null ? "" : " and lower(o.name) > :after")
                    + (own == null ? "" : OWN)
                    + " order by lower(o.name)")
            .setParameter("words", words == null ? "" : words)
            .setMaxResults(limit + 1);
    if (after != null) {
      query.setParameter("after", after);
    }
    if (own != null) {
      query.setParameter("own", own);
    }
    List<Organisation> found =
        FirstColumn.of(query, UUID.class).stream().map(organisations::findById).toList();
    List<OrganisationView> shown = found.stream().limit(limit).map(organisations::view).toList();
    return new Page<>(
        shown, found.size() <= limit ? null : Cursor.encode(lower(shown.get(limit - 1).name())));
  }

  /** As the database has it, which sorts by it. */
  private String lower(String name) {
    return FirstColumn.of(
            entities
                .createNativeQuery("select lower(cast(:name as text))")
                .setParameter("name", name),
            String.class)
        .get(0);
  }

  /**
   * @throws ProblemException 404 if unknown, or if the caller may read no member
   */
  public Organisation visible(UUID id) {
    return organisations
        .findByIdOptional(id)
        .filter(one -> caller.seesAllTeams() || hasOwn(id))
        .orElseThrow(() -> ProblemException.notFound("Organisation " + id));
  }

  private boolean hasOwn(UUID organisation) {
    return caller.team() != null && !members(organisation, 1).isEmpty();
  }

  /** The newest first. */
  public List<Customer.View> members(UUID organisation, int most) {
    return search
        .slice(new CustomerSearch.Asked(null, null, organisation), true, most, Place.after(null))
        .items();
  }

  /** The newest first. */
  public List<Ticket> openTickets(UUID organisation, int most) {
    String own = caller.teamScope();
    TypedQuery<Ticket> query =
        entities
            .createQuery(
                TICKETS
                    + (own == null ? "" : " and (t.team = :own or t.team is null)")
                    + " order by t.id desc",
                Ticket.class)
            .setParameter("organisation", organisation)
            .setParameter("active", ACTIVE);
    if (own != null) {
      query.setParameter("own", own);
    }
    return query.setMaxResults(most).getResultList();
  }
}
