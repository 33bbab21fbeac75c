package io.huifang.platform.storage;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table {@code (id, words tsvector)} beside one whose texts are searched. PostgreSQL takes the
 * beginning of a word for common, however rare it is, and would read the whole table in the order
 * that is wanted for it. So a look at the newest rows tells what is common, and the rest is a
 * question of its own, which is planned for all its rows and goes through the index.
 */
public final class WordTable {
  private static final int LOOKED_AT = 1000;

  /** So many of those that were looked at, and a page is full after a few thousand rows. */
  private static final int COMMON = 20;

  private static final String NEWEST =
      "select count(*) from (select words from %s order by id desc limit "
          + LOOKED_AT
          + ") n where n.words @@ search_for(:words)";
  private static final String FOUND =
      "with found as materialized (select id from %s where words @@ search_for(:words))"
          + " select id from found";

  private WordTable() {}

  /** Whether walking in any order meets rows with all the words soon. */
  public static boolean common(EntityManager entities, String table, String words) {
    Object count =
        PlainQuery.of(entities, NEWEST.formatted(table))
            .setParameter("words", words)
            .getSingleResult();
    return ((Number) count).longValue() >= COMMON;
  }

  /** The rows with all the words, empty if there are more than so many. */
  public static Optional<List<UUID>> rare(
      EntityManager entities, String table, String words, int most) {
    List<UUID> found =
        FirstColumn.of(
            PlainQuery.of(entities, FOUND.formatted(table))
                .setParameter("words", words)
                .setMaxResults(most + 1),
            UUID.class);
    return found.size() > most ? Optional.empty() : Optional.of(found);
  }
}
