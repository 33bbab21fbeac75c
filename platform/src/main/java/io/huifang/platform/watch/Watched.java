package io.huifang.platform.watch;

import java.util.List;

/**
 * Numbers that an operator of this service watches. They are looked up every 15 s by one query and
 * not by a scrape: make it read by index only.
 */
public interface Watched {

  /**
   * One row with a column for each of the numbers, in their order; null is shown as no number.
   *
   * @return SQL in which {@code :now} stands for the time of the service
   */
  String query();

  List<Number> numbers();

  /**
   * One of them.
   *
   * @param name of the meter, such as {@code huifang.tickets.open}
   * @param description with the unit
   */
  record Number(String name, String description) {}
}
