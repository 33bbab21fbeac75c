package io.huifang.survey.customer;

import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which records are one person: a merged record and the one in which it lives on. */
@ApplicationScoped
public class Persons {
  private static final String FAMILY =
      """
      with recursive up (asked, id, further) as (
        select id, id, merged_into from customer_copy where id in (:ids)
        union select u.asked, c.id, c.merged_into from up u join customer_copy c on c.id = u.further),
      person (asked, id) as (
        select asked, id from up
        union select p.asked, c.id from person p join customer_copy c on c.merged_into = p.id)
      select asked, id from person
      """;
  @Inject EntityManager entities;

  /** All records of the person of each of these; who is not known here is a person alone. */
  public Map<UUID, Set<UUID>> of(Collection<UUID> customers) {
    Map<UUID, Set<UUID>> families =
        customers.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    id -> id, id -> new TreeSet<>(Set.of(id)), (a, b) -> a, HashMap::new));
    if (!families.isEmpty()) {
      List<?> rows = PlainQuery.of(entities, FAMILY).setParameter("ids", customers).getResultList();
      rows.stream()
          .map(Object[].class::cast)
          .forEach(
              row ->
                  families
                      .computeIfAbsent((UUID) row[0], id -> new TreeSet<>())
                      .add((UUID) row[1]));
    }
    return families;
  }
}
