package io.huifang.ticket.customer;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.resync.Restated;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.consent.Consent;
import io.huifang.ticket.consent.Consents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers, found again by any handle that is known of them. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {
  private static final int MOST_IDS = 500;
  private static final String NAMED =
      """
      select distinct living_customer(named.id) from (
        select h.customer_id as id from unnest(array['EMAIL', 'PHONE', 'OPENID']) as k (kind)
          join customer_handle h on h.kind = k.kind and h.value = handle_value(k.kind, :words)
        union all
        select c.id from customer c where c.external_id = :words) named
      """;
  @Inject CustomerHandles handles;
  @Inject HandleBook book;
  @Inject Consents consents;
  @Inject Aliases aliases;
  @Inject CustomerScope scope;
  @Inject AggregateLocks locks;
  @Inject Outbox outbox;
  @Inject Event<TierChanged> tierChanged;
  @Inject Event<Arrived> arrived;
  @Inject Clock clock;

  /** Fired for a new customer whose record is just being made, and is written after that. */
  public record Arrived(Customer customer) {}

  /**
   * @throws ProblemException 404 if unknown
   */
  public Customer known(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Customer " + id));
  }

  /** The record in which a merged one lives on, or the record itself. */
  public Customer living(Customer customer) {
    Customer now = customer;
    for (UUID next = now.mergedInto(); next != null; next = now.mergedInto()) {
      now = known(next);
    }
    return now;
  }

  /** Those of these that are on record. */
  public List<Customer.View> named(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1", Set.copyOf(ids)).stream().map(Customer::view).toList();
  }

  /**
   * The first customers with such a handle or external id, for lists that are narrowed to them. It
   * says nothing of whom the caller may see.
   */
  public List<UUID> idsNamed(String words) {
    return FirstColumn.of(
        getEntityManager()
            .createNativeQuery(NAMED)
            .setParameter("words", words)
            .setMaxResults(MOST_IDS),
        UUID.class);
  }

  /**
   * The customer if the caller may see the whole record; the living one for the id of a merged one.
   *
   * @throws ProblemException 404 if unknown or of other teams only
   */
  public Customer visible(UUID id) {
    return readable(id).orElseThrow(() -> ProblemException.notFound("Customer " + id));
  }

  /** The same, empty where there is a 404. */
  public Optional<Customer> readable(UUID id) {
    return findByIdOptional(id).map(this::living).filter(scope::covers);
  }

  /** Whether the caller may see the whole record. */
  public boolean isVisible(Customer customer) {
    return scope.covers(customer);
  }

  /**
   * The customer with one of these handles, else a new one. Two contacts with one handle at the
   * same moment make one customer: the second waits for the first.
   */
  @Transactional
  public Customer recognise(CustomerData data) {
    return found(data).orElseGet(() -> create(data, null, null));
  }

  /** Like {@link #recognise}; a new customer is one of the caller's team. */
  @Transactional
  Customer register(CustomerData data) {
    return found(data).orElseGet(() -> create(data, null, scope.team()));
  }

  private Optional<Customer> found(CustomerData data) {
    return handles.find(data).flatMap(this::findByIdOptional).map(this::living);
  }

  /**
   * Like {@link #recognise} for many at once, with a few queries.
   *
   * @param all null where there is nothing to recognise somebody by
   * @param importJob that brings those who are new
   * @return their ids, in order
   */
  @Transactional
  public List<@Nullable UUID> recogniseAll(List<@Nullable CustomerData> all, UUID importJob) {
    Map<String, UUID> known =
        handles.findAll(
            all.stream().filter(Objects::nonNull).map(CustomerData.class::cast).toList());
    Map<UUID, UUID> living = aliases.living(known.values());
    known.replaceAll((handle, id) -> living.getOrDefault(id, id));
    List<@Nullable UUID> ids = new ArrayList<>();
    for (CustomerData data : all) {
      String handle = data == null ? null : CustomerHandles.strongest(data);
      ids.add(
          data == null || handle == null
              ? null
              : known.computeIfAbsent(handle, key -> create(data, importJob, null).id()));
    }
    return ids;
  }

  /** The record with all that belongs to it, for who may see it. */
  public CustomerView whole(Customer customer) {
    return CustomerView.whole(
        customer, book.of(customer.id()), consents.of(customer.id()), aliases.of(customer.id()));
  }

  /** Whoever comes with the first handles of these people waits until the transaction ends. */
  public void holdContacts(Customer... people) {
    handles.findAll(Stream.of(people).map(Customer::data).toList());
  }

  /** Before the record is written. */
  Customer arrives(Customer fresh) {
    arrived.fire(new Arrived(fresh));
    return fresh;
  }

  private Customer create(CustomerData data, @Nullable UUID importJob, @Nullable String team) {
    Customer customer = arrives(new Customer(Ids.next(), data, importJob, team));
    persist(customer);
    String openid = Handle.value(Handle.Kind.OPENID, data.openid());
    if (openid != null) {
      book.began(customer.id(), Handle.Kind.OPENID, openid);
    }
    tellNew(customer, data);
    return customer;
  }

  /**
   * The living record, locked until the transaction ends, if it is at the version that was read.
   *
   * @throws ProblemException 404, 412 or 428
   */
  public Customer toChange(UUID id, @Nullable String ifMatch) {
    UUID living = findByIdOptional(id).map(this::living).map(Customer::id).orElse(id);
    return locks.toChange(Customer.class, living, ifMatch, scope::covers, "Customer");
  }

  @Transactional
  Customer change(UUID id, @Nullable String ifMatch, CustomerData to) {
    Optional<UUID> owner =
        to.openid() == null ? Optional.empty() : book.owner(Handle.Kind.OPENID, to.openid());
    Customer customer = toChange(id, ifMatch);
    Customer.View before = customer.view();
    boolean changed = customer.change(to);
    if (to.openid() != null) {
      book.add(customer, Handle.Kind.OPENID, to.openid(), owner);
      customer.raiseVersion();
      changed = true;
    }
    if (changed) {
      tell(customer);
      follow(before, customer);
    }
    if (to.optedOut() != null) {
      aliases.askable(customer, to.optedOut());
    }
    return customer;
  }

  /**
   * By a record that lives on in this one, or said to a sibling.
   *
   * @return whether that was news
   */
  public boolean optsOut(UUID id) {
    Customer customer = locks.locked(Customer.class, living(known(id)).id()).orElseThrow();
    boolean news =
        customer.change(new CustomerData(null, null, null, null, null, null, null, true));
    if (news) {
      tell(customer);
    }
    aliases.askable(customer, true);
    return news;
  }

  /** What else has to follow once a record is not what it was. */
  public void follow(Customer.View before, Customer customer) {
    Customer.View now = customer.view();
    boolean worth = Objects.equals(before.lifetimeValue(), now.lifetimeValue());
    boolean ranked = before.tier() == now.tier() && worth;
    if (!ranked || !Objects.equals(before.segment(), now.segment())) {
      tierChanged.fire(new TierChanged(customer.id(), ranked));
    }
  }

  public void tell(Customer customer) {
    tell(fact(customer), customer);
  }

  /** The same once more, after a restore. */
  public Restated again(Customer customer) {
    UUID id = customer.id();
    return new Restated(
        id, customer.version(), id, clock.instant(), false, Map.of("customer", fact(customer)));
  }

  private CustomerFact fact(Customer customer) {
    UUID id = customer.id();
    return CustomerFact.of(
        customer,
        book.of(id).stream().map(CustomerFact.Reached::of).toList(),
        consents.of(id).stream().map(Consent::told).toList());
  }

  /** The same without a look at the handles. */
  void tellNew(Customer customer, CustomerData data) {
    tell(CustomerFact.of(customer, CustomerFact.began(data), List.of()), customer);
  }

  private void tell(CustomerFact fact, Customer customer) {
    outbox.tell(
        new Fact(
            "customer.changed.v1",
            customer.id(),
            customer.version(),
            customer.id(),
            clock.instant(),
            Map.of("customer", fact)));
  }
}
