package io.huifang.ticket.search;

import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what was said in tickets that the caller may see, notes among colleagues included. */
@ApplicationScoped
class MessageHits {
  private static final String TEXTS =
      " select m.ticket_id, m.text from w join message m on m.id = w.id"
          + " join ticket t on t.id = w.ticket_id";
  private static final String OWN = " where t.team = :own or t.team is null";
  private static final String ORDER = " order by w.id desc";

  /** A lively ticket says a word often, and is found once. */
  private static final int TIMES = 4;

  @Inject EntityManager entities;
  @Inject Caller caller;

  /** The latest message with all the words of each ticket that has one, the latest first. */
  Map<UUID, String> of(String words, int most) {
    Map<UUID, String> newest = found(NewestFirst.among("message_search"), words, most);
    return newest.size() >= most
        ? newest
        : found(NewestFirst.of("message_search", most * TIMES), words, most);
  }

  private Map<UUID, String> found(String rows, String words, int most) {
    @Nullable String own = caller.teamScope();
    Query query =
        PlainQuery.of(entities, rows + TEXTS + (own == null ? "" : OWN) + ORDER)
            .setParameter("words", words)
            .setMaxResults(most * TIMES);
    Map<UUID, String> found = new LinkedHashMap<>();
    for (Object one : (own == null ? query : query.setParameter("own", own)).getResultList()) {
      Object[] row = (Object[]) one;
      found.putIfAbsent((UUID) row[0], (String) row[1]);
    }
    return found;
  }
}
