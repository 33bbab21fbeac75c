package io.huifang.ticket.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.imports.OneByOne;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers as an import brings, changes and takes them back, in the transaction of its batch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ImportedCustomers {
  /** The reason for what needs no correction. */
  public static final String SAME = "same";

  private static final String GONE = "it is gone";

  private static final int SOME = 400;
  @Inject Customers customers;
  @Inject CustomerHandles handles;
  @Inject AggregateLocks locks;
  @Inject EntityManager entities;
  @Inject Outbox outbox;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  public Map<String, UUID> known(Collection<String> externalIds) {
    Map<String, UUID> known = new HashMap<>();
    customers.find("externalId in ?1", externalIds).stream()
        .forEach(
            customer -> known.put(String.valueOf(customer.view().externalId()), customer.id()));
    return known;
  }

  /** Waits for whoever makes a customer with one of these handles right now. */
  public void add(UUID job, Map<UUID, CustomerData> fresh) {
    handles.findAll(List.copyOf(fresh.values()));
    fresh.forEach(
        (id, data) -> {
          Customer customer = customers.arrives(new Customer(id, data, job, null));
          customers.persist(customer);
          customers.tellNew(customer, data);
        });
  }

  public Map<UUID, String> remember(Collection<UUID> ids) {
    Map<UUID, String> texts = new HashMap<>();
    customers.find("id in ?1", ids).stream()
        .forEach(one -> texts.put(one.id(), write(new Former(one.changes(), one.view()))));
    return texts;
  }

  /** Takes over what is given; what is not stays. */
  public Map<UUID, String> change(Map<UUID, CustomerData> wanted) {
    return OneByOne.each(wanted, this::changed);
  }

  private @Nullable String changed(UUID id, CustomerData wanted) {
    Customer customer = locks.locked(Customer.class, id).orElse(null);
    if (customer == null) {
      return GONE;
    }
    if (!customer.change(wanted)) {
      return SAME;
    }
    customers.tell(customer);
    if (customer.mergedInto() != null && customer.view().optedOut()) {
      customers.optsOut(customer.mergedInto());
    }
    return null;
  }

  /** Only while nobody has changed them since. */
  public Map<UUID, String> restore(Map<UUID, String> former) {
    return OneByOne.each(former, this::putBack);
  }

  private @Nullable String putBack(UUID id, String former) {
    Former was = read(former);
    Customer customer = locks.locked(Customer.class, id).orElse(null);
    if (customer == null) {
      return GONE;
    }
    if (customer.changes() != was.version() + 1) {
      return "somebody has changed it since";
    }
    customer.putBack(was.view());
    customers.tell(customer);
    return null;
  }

  public Map<UUID, String> withdraw(Collection<UUID> ids) {
    Map<UUID, String> left = new HashMap<>();
    List<Customer> found = locked(customers.find("id in ?1", ids).list());
    Set<UUID> used = used(found);
    for (Customer customer : found) {
      if (used.contains(customer.id())) {
        left.put(customer.id(), "there are tickets or contacts of this customer");
      } else if (customer.changes() > 1) {
        left.put(customer.id(), "somebody has changed it since");
      } else {
        takeOut(customer);
      }
    }
    return left;
  }

  /**
   * Takes out some of those who came along with a job and have no ticket any more.
   *
   * @return whether there may be more
   */
  public boolean withdrawUnused(UUID job) {
    List<Customer> some =
        locked(customers.find("importJob = ?1 order by id", job).range(0, SOME - 1).list());
    Set<UUID> used = used(some);
    for (Customer customer : some) {
      if (used.contains(customer.id()) || customer.changes() > 1) {
        customer.staysForGood();
      } else {
        takeOut(customer);
      }
    }
    return !some.isEmpty();
  }

  /** Locks the handles first, as a contact does: who comes just now waits and is a new customer. */
  private List<Customer> locked(List<Customer> found) {
    handles.findAll(found.stream().map(Customer::data).toList());
    List<Customer> locked = new ArrayList<>();
    found.stream()
        .map(Customer::id)
        .sorted()
        .forEach(id -> locks.locked(Customer.class, id).ifPresent(locked::add));
    return locked;
  }

  private Set<UUID> used(List<Customer> some) {
    List<UUID> ids = some.stream().map(Customer::id).toList();
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            FirstColumn.of(
                entities
                    .createNativeQuery(
                        "select customer_id from ticket where customer_id in :ids"
                            + " union select customer_id from contact where customer_id in :ids")
                    .setParameter("ids", ids),
                UUID.class));
  }

  private void takeOut(Customer customer) {
    outbox.tell(
        new Fact(
            "customer.withdrawn.v1",
            customer.id(),
            customer.version() + 1,
            customer.id(),
            clock.instant(),
            Map.of("customer", Map.of("id", customer.id()))));
    customers.delete(customer);
  }

  private String write(Former former) {
    try {
      return json.writeValueAsString(former);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Views are plain values", e);
    }
  }

  private Former read(String text) {
    try {
      return json.readValue(text, Former.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("We have written it ourselves", e);
    }
  }

  /**
   * A customer before an import has changed something.
   *
   * @param version without what rules have done
   */
  record Former(long version, Customer.View view) {}
}
