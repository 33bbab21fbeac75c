package io.huifang.kpi.staffing;

/**
 * What is wanted of a queue.
 *
 * @param share that is to be answered in time, 0 to 1
 * @param within what "in time" is, in seconds
 * @param occupancy how busy people may be at most, 0 to 1
 * @param shrinkage share of paid time in which people are not at work: breaks, training, illness
 */
public record Wish(double share, double within, double occupancy, double shrinkage) {

  /** How many must be on the roster so that so many are at work. */
  public int rostered(int agents) {
    // a hair less, so that what divides without a rest is not rounded up
    return (int) Math.ceil(agents / (1 - shrinkage) - 1e-9);
  }

  /** How many of so many on the roster are at work at the same time. */
  public int atWork(int rostered) {
    return (int) Math.floor(rostered * (1 - shrinkage) + 1e-9);
  }

  boolean met(Outlook outlook) {
    return timely(outlook) && outlook.occupancy() <= occupancy;
  }

  boolean timely(Outlook outlook) {
    return outlook.serviceLevel() >= share;
  }
}
