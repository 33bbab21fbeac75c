package io.huifang.ticket.queue;

import io.huifang.platform.storage.FirstColumn;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Narrows a list to what holds words, by the tables that the search has too (ADR 0034). What is
 * rare is looked up first, so that the list goes from the index straight to its few tickets; what
 * is common is asked of each ticket while the list walks in its order, and fills a page soon.
 */
@ApplicationScoped
class WordIndex {
  private static final int RARE = 500;
  @Inject EntityManager entities;

  /** The condition that {@code field} is among the texts of {@code table} with all the words. */
  String condition(String table, String field, String words, Parameters parameters) {
    List<UUID> found = rare(table, words);
    if (found.isEmpty()) {
      return "false";
    }
    if (found.size() <= RARE) {
      parameters.and(table, found);
      return field + " in (:" + table + ")";
    }
    parameters.and("words", words);
    return "cast(sql('? in (select w.id from "
        + table
        + " w where w.words @@ search_for(?))', "
        + field
        + ", :words) as boolean)";
  }

  private List<UUID> rare(String table, String words) {
    List<UUID> found =
        FirstColumn.of(
            entities
                .createNativeQuery("select id from " + table + " where words @@ search_for(:words)")
                .setParameter("words", words)
                .setMaxResults(RARE + 1),
            UUID.class);
    return found;
  }
}
