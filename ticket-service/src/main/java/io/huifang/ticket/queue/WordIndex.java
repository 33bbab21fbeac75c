package io.huifang.ticket.queue;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
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
 *
 * <p>PostgreSQL takes the beginning of a word for common, however rare it is, and would read the
 * whole table for it. So a look at the newest rows tells what is common, and the rest is a question
 * of its own, which is planned for all its rows and goes through the index.
 */
@ApplicationScoped
class WordIndex {
  private static final int RARE = 500;
  private static final int LOOKED_AT = 1000;

  /** So many of those that were looked at, and a page is full after a few thousand tickets. */
  private static final int COMMON = 20;

  private static final String NEWEST =
      "select count(*) from (select words from %s order by id desc limit "
          + LOOKED_AT
          + ") n where n.words @@ search_for(:words)";
  private static final String FOUND =
      "with found as materialized (select id from %s where words @@ search_for(:words))"
          + " select id from found";
  @Inject EntityManager entities;

  /** The condition that {@code field} is among the texts of {@code table} with all the words. */
  String condition(String table, String field, String words, Parameters parameters) {
    if (common(table, words)) {
      return asked(table, field, words, parameters);
    }
    List<UUID> found = rare(table, words);
    if (found.isEmpty()) {
      return "false";
    }
    if (found.size() <= RARE) {
      parameters.and(table, found);
      return field + " in (:" + table + ")";
    }
    return asked(table, field, words, parameters);
  }

  /** By the key of each ticket: a set of all that hold the words would be made for each list. */
  private static String asked(String table, String field, String words, Parameters parameters) {
    parameters.and("words", words);
    return "cast(sql('(select w.words @@ search_for(?) from "
        + table
        + " w where w.id = ?)', :words, "
        + field
        + ") as boolean)";
  }

  private boolean common(String table, String words) {
    Object count =
        PlainQuery.of(entities, NEWEST.formatted(table))
            .setParameter("words", words)
            .getSingleResult();
    return ((Number) count).longValue() >= COMMON;
  }

  private List<UUID> rare(String table, String words) {
    return FirstColumn.of(
        PlainQuery.of(entities, FOUND.formatted(table))
            .setParameter("words", words)
            .setMaxResults(RARE + 1),
        UUID.class);
  }
}
