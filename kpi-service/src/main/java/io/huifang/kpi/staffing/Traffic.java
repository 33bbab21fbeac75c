package io.huifang.kpi.staffing;

/**
 * What comes in.
 *
 * @param contacts how many in one interval
 * @param seconds length of the interval
 * @param handling mean handling time of one: talk, hold and wrap-up, in seconds
 */
public record Traffic(double contacts, double seconds, double handling) {

  /** Contacts per second. */
  double arrivals() {
    return contacts / seconds;
  }

  /** Work offered: how many people would be busy all the time if nobody ever waited. */
  public double erlangs() {
    return arrivals() * handling;
  }
}
