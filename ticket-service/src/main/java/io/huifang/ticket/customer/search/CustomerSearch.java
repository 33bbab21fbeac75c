package io.huifang.ticket.customer.search;

import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.WordTable;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for customers whose record the caller may read, as {@link
 * io.huifang.ticket.customer.Customers#isVisible} says.
 */
@ApplicationScoped
public class CustomerSearch {
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/-]{4,40}");
  private static final int DIGITS = 4;
  private static final String TABLE = "customer_search";
  private static final int RARE = 500;
  private static final String KNOWN =
      "c.merged_into is null and (coalesce(c.name, c.email, c.phone, c.external_id) is not null"
          + " or exists (select from customer_handle h where h.customer_id = c.id))";
  private static final String OWN =
      " and (c.team = :own or exists (select from ticket t"
          + " where t.customer_id = c.id and (t.team = :own or t.team is null))"
          + " or exists (select from customer a where a.merged_into = c.id and a.team = :own))";
  private static final String WORDS =
      " and c.id in (select w.id from customer_search w where w.words @@ search_for(:words))";
  private static final String WORDS_OR_PHONE =
      " and c.id in (select w.id from customer_search w where w.words @@ search_for(:words)"
          + " union all select living_customer(h.customer_id) from customer_handle h"
          + " where h.kind = 'PHONE'"
          + " and reverse(regexp_replace(h.value, '[^0-9]', '', 'g')) like :digits)";
  @Inject EntityManager entities;
  @Inject Caller caller;

  /**
   * Who is looked for; null for everybody.
   *
   * @param words of name, e-mail or external id, or the last four digits of a telephone or more
   */
  public record Asked(@Nullable String words, @Nullable Tier tier, @Nullable UUID organisation) {}

  /**
   * The newest first.
   *
   * @param words of name, e-mail or external id, or the last four digits of a telephone or more;
   *     null for everybody
   */
  public Page<Customer.View> page(@Nullable String words, int limit, @Nullable String cursor) {
    Slice<Customer.View> found =
        slice(new Asked(words, null, null), true, limit, Place.after(cursor));
    String next = found.next();
    return new Page<>(found.items(), next == null ? null : Cursor.encode(next));
  }

  /**
   * The same for who turns pages both ways.
   *
   * @param newest whether the newest come first
   */
  public Slice<Customer.View> slice(Asked asked, boolean newest, int limit, Place place) {
    return Slice.read(
            place,
            limit,
            at -> rows(asked, newest, limit, at),
            customer -> customer.id().toString())
        .showing(found -> found.stream().map(Customer::view).toList());
  }

  private List<Customer> rows(Asked asked, boolean newest, int limit, Place place) {
    StringBuilder where = new StringBuilder(KNOWN);
    Map<String, Object> values = new HashMap<>();
    String words = asked.words();
    if (words != null) {
      called(words, where, values);
    }
    String own = caller.teamScope();
    if (own != null) {
      where.append(OWN);
      values.put("own", own);
    }
    if (asked.tier() != null) {
      where.append(" and c.tier = :tier");
      values.put("tier", asked.tier().name());
    }
    if (asked.organisation() != null) {
      where.append(" and c.organisation_id = :organisation");
      values.put("organisation", asked.organisation());
    }
    boolean down = newest != place.back();
    UUID after = Params.uuid("cursor", place.key());
    if (after != null) {
      where.append(down ? " and c.id < :after" : " and c.id > :after");
      values.put("after", after);
    }
    var query =
        entities.createNativeQuery(
            "select c.* from customer c where " + where + " order by c.id" + (down ? " desc" : ""),
            Customer.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit + 1).getResultList();
  }

  private void called(String words, StringBuilder where, Map<String, Object> values) {
    String digits = digits(words);
    Optional<List<UUID>> rare =
        digits != null || WordTable.common(entities, TABLE, words)
            ? Optional.empty()
            : WordTable.rare(entities, TABLE, words, RARE);
    if (rare.isPresent()) {
      where.append(rare.get().isEmpty() ? " and false" : " and c.id in (:found)");
      if (!rare.get().isEmpty()) {
        values.put("found", rare.get());
      }
      return;
    }
    where.append(digits == null ? WORDS : WORDS_OR_PHONE);
    values.put("words", words);
    if (digits != null) {
      values.put("digits", new StringBuilder(digits).reverse() + "%");
    }
  }

  private static @Nullable String digits(String words) {
    String digits = words.replaceAll("[^0-9]", "");
    return PHONE.matcher(words).matches() && digits.length() >= DIGITS ? digits : null;
  }
}
