package io.huifang.ticket.duplicate;

import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Finds records that may be one person, by indexes only: a few look-ups for each handle. */
@ApplicationScoped
public class Duplicates {
  private static final int MOST = 20;

  /** Where everybody has an address. */
  private static final Set<String> ANYBODY =
      Set.of(
          "gmail.com",
          "qq.com",
          "163.com",
          "126.com",
          "139.com",
          "sina.com",
          "foxmail.com",
          "outlook.com",
          "hotmail.com",
          "yahoo.com",
          "icloud.com",
          "live.com");

  // Of a family the handles of all its records. Digits sort below the colon.
  private static final String ALIKE =
      """
      with mine as materialized (
        select h.kind, h.value, reverse(regexp_replace(h.value, '[^0-9]', '', 'g')) as end
        from customer_handle h where h.customer_id in (select customer_family(:customer))),
      named as materialized (
        select n.id from customer c join customer n on lower(n.name) = lower(c.name)
        where c.id = :customer and n.id <> c.id limit 500),
      found as (
        select o.customer_id as id, 'HANDLE' as why from mine m
          join customer_handle o on o.kind = m.kind and o.value = m.value
        union
        select o.customer_id, 'PHONE' from mine m
          join customer_handle o on o.kind = 'PHONE'
            and reverse(regexp_replace(o.value, '[^0-9]', '', 'g')) ~>=~ left(m.end, 8)
            and reverse(regexp_replace(o.value, '[^0-9]', '', 'g')) ~<~ (left(m.end, 8) || ':')
          where m.kind = 'PHONE' and length(m.end) >= 8 and o.value <> m.value
        union
        select o.customer_id, 'MAILBOX' from mine m
          join customer_handle o on o.kind = 'EMAIL' and o.value = mailbox(m.value)
          where m.kind = 'EMAIL' and m.value like '%+%@%'
        union
        select o.customer_id, 'MAILBOX' from mine m
          join customer_handle o on o.kind = 'EMAIL' and o.value like '%+%@%'
            and mailbox(o.value) = mailbox(m.value) and o.value <> m.value
          where m.kind = 'EMAIL'
        union
        select n.id, case m.kind when 'PHONE' then 'NAME_AND_PHONE' else 'NAME_AND_ORGANISATION' end
        from named n join customer_handle o on o.customer_id = n.id
          join mine m on m.kind = o.kind and case m.kind
            when 'PHONE' then right(o.value, 4) = right(m.value, 4)
            when 'EMAIL' then split_part(o.value, '@', 2) = split_part(m.value, '@', 2)
              and split_part(m.value, '@', 2) not in (:anybody)
            else false end)
      select distinct living_customer(id), why from found
      where id not in (select customer_family(:customer))
      limit 200
      """;
  @Inject EntityManager entities;
  @Inject Customers customers;

  /**
   * Another record.
   *
   * @param why at least one reason, the surest first
   * @param version of the other record
   */
  public record Alike(Customer.View customer, List<Likeness> why, long version) {}

  /** Those that the caller may read, the most alike first. */
  public List<Alike> of(UUID living) {
    Map<UUID, Set<Likeness>> found = new TreeMap<>();
    List<?> rows =
        entities
            .createNativeQuery(ALIKE, Tuple.class)
            .setParameter("customer", living)
            .setParameter("anybody", ANYBODY)
            .getResultList();
    rows.stream()
        .map(Tuple.class::cast)
        .forEach(
            row ->
                found
                    .computeIfAbsent(row.get(0, UUID.class), id -> new TreeSet<>())
                    .add(Likeness.valueOf(row.get(1, String.class))));
    found.remove(living);
    return readable(found.keySet()).stream()
        .map(other -> alike(other, found.getOrDefault(other.id(), Set.of())))
        .sorted(Comparator.comparing(alike -> alike.why().get(0)))
        .limit(MOST)
        .toList();
  }

  private List<Customer> readable(Collection<UUID> ids) {
    return ids.stream().flatMap(id -> customers.readable(id).stream()).toList();
  }

  private static Alike alike(Customer other, Set<Likeness> why) {
    return new Alike(other.view(), List.copyOf(why), other.version());
  }
}
