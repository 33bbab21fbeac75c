package io.huifang.ticket.search;

/**
 * The rows {@code w} of a table of words that have all the words asked for, the newest first.
 * PostgreSQL takes the beginning of a word for common, however rare it is, and would read the table
 * backwards to its end for a word that nobody has said. So one looks among the newest rows first,
 * where a common word is found at once, and asks the index for the rest.
 */
final class NewestFirst {
  private static final int LOOKED_AT = 2000;

  /** Of what others may read there are more before the page of somebody is full. */
  private static final int SPARE = 20;

  private NewestFirst() {}

  /** Among the newest rows only. */
  static String among(String table) {
    return "with w as materialized (select n.* from (select * from "
        + table
        + " order by id desc limit "
        + LOOKED_AT
        + ") n where n.words @@ search_for(:words))";
  }

  /**
   * Among all rows, by the index.
   *
   * @param most how many are wanted
   */
  static String of(String table, int most) {
    return "with found as materialized (select * from "
        + table
        + " where words @@ search_for(:words)), w as materialized"
        + " (select * from found order by id desc limit "
        + most * SPARE
        + ")";
  }
}
