package io.huifang.ticket.queue;

import io.huifang.platform.storage.WordTable;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Narrows a list to what holds words, by the tables that the search has too (ADR 0034). What is
 * rare is looked up first, so that the list goes from the index straight to its few tickets; what
 * is common is asked of each ticket while the list walks in its order, and fills a page soon; of
 * what is between, a set is made.
 */
@ApplicationScoped
class WordIndex {
  private static final int RARE = 500;
  @Inject EntityManager entities;

  /** The condition that {@code field} is among the texts of {@code table} with all the words. */
  String condition(String table, String field, String words, Parameters parameters) {
    if (WordTable.common(entities, table, words)) {
      parameters.and("words", words);
      return "cast(sql('(select w.words @@ search_for(?) from %s w where w.id = ?)', :words, %s)"
              .formatted(table, field)
          + " as boolean)";
    }
    Optional<List<UUID>> rare = WordTable.rare(entities, table, words, RARE);
    if (rare.isPresent() && rare.get().isEmpty()) {
      return "false";
    }
    if (rare.isPresent()) {
      parameters.and(table, rare.get());
      return field + " in (:" + table + ")";
    }
    parameters.and("words", words);
    return "cast(sql('? in (select w.id from %s w where w.words @@ search_for(?))', %s, :words)"
            .formatted(table, field)
        + " as boolean)";
  }
}
