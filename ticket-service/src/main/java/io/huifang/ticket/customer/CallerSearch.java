package io.huifang.ticket.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds who is calling while somebody still types: the last digits, a name, an address. */
@ApplicationScoped
public class CallerSearch {
  private static final int FEWEST = 3;
  private static final int MOST = 6;

  private static final String DIGITS =
      "select id from customer where phone is not null and"
          + " reverse(regexp_replace(phone, '\\D', '', 'g')) like ?1 order by id limit 20";
  private static final String ADDRESS =
      "select id from customer where lower(email) like ?1 escape '!' order by id limit 20";
  private static final String NAME =
      "select id from customer where lower(name) like ?1 escape '!' order by id limit 20";
  private static final String NUMBER =
      "select id from customer where external_id = ?1 order by id limit 20";
  @Inject EntityManager entities;
  @Inject Customers customers;
  @Inject CustomerScope scope;

  /**
   * The first of those whom the caller of this method may see; nobody for fewer than three signs,
   * except for Chinese names, which have two.
   */
  public List<Customer.View> find(String typed) {
    String text = typed.strip();
    if (text.length() < FEWEST && text.codePoints().noneMatch(Character::isIdeographic)) {
      return List.of();
    }
    String digits = text.replaceAll("\\D", "");
    boolean phone = text.matches("\\+?[0-9 ()/-]{3,40}");
    String start = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    Set<UUID> found = new LinkedHashSet<>();
    if (phone && digits.length() >= FEWEST) {
      add(found, DIGITS, new StringBuilder(digits).reverse() + "%");
    }
    if (text.contains("@")) {
      add(found, ADDRESS, start);
    } else if (!phone) {
      add(found, NAME, start);
    }
    add(found, NUMBER, text);
    return found.stream()
        .map(customers::findById)
        .filter(Objects::nonNull)
        .filter(scope::covers)
        .limit(MOST)
        .map(Customer::view)
        .toList();
  }

  private void add(Set<UUID> found, String sql, String value) {
    Query query =
        entities
            .createNativeQuery(sql, UUID.class)
            .setParameter(1, value)
            .setHint("org.hibernate.query.native.spaces", "none");
    List<?> ids = query.getResultList();
    ids.forEach(id -> found.add((UUID) id));
  }
}
