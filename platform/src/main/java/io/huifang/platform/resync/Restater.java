package io.huifang.platform.resync;

import java.util.List;

/** What a service tells again of one kind of aggregate. */
public interface Restater {

  /** The kind as events call it: {@code ticket} is told as {@code ticket.restated.v1}. */
  String kind();

  /** Where its rows are. */
  RestatedTable table();

  /**
   * The whole state of each of these, which are locked and keep their version until the transaction
   * ends.
   *
   * @return fewer than asked for where some have never been told
   */
  List<Restated> read(List<String> ids);

  /**
   * The versions of these have just been raised: what hangs on the version of its aggregate
   * follows.
   *
   * @param by how much
   */
  default void raised(List<String> ids, long by) {}
}
