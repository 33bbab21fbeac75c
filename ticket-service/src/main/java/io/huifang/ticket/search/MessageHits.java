package io.huifang.ticket.search;

import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what was said in tickets that the caller may see, notes among colleagues included. */
@ApplicationScoped
class MessageHits {
  private static final String WORDS =
      "select m.ticket_id, m.text from message_search w join message m on m.id = w.id"
          + " join ticket t on t.id = w.ticket_id where w.words @@ search_for(:words)";
  private static final String OWN = " and (t.team = :own or t.team is null)";

  /** A lively ticket says a word often, and is found once. */
  private static final int TIMES = 4;

  @Inject EntityManager entities;
  @Inject Caller caller;

  /** The latest message with all the words of each ticket that has one, the latest first. */
  Map<UUID, String> of(String words, int most) {
    @Nullable String own = caller.teamScope();
    Query query =
        PlainQuery.of(entities, WORDS + (own == null ? "" : OWN) + " order by w.id desc")
            .setParameter("words", words)
            .setMaxResults(most * TIMES);
    List<?> rows = (own == null ? query : query.setParameter("own", own)).getResultList();
    Map<UUID, String> found = new LinkedHashMap<>();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      found.putIfAbsent((UUID) row[0], (String) row[1]);
    }
    return found;
  }
}
