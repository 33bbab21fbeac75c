package io.huifang.kpi.dashboard.once;

/**
 * Both figures of one group, each with how many speak for it.
 *
 * @param tickets what the tickets say
 * @param customers what customers say
 */
public record Pair(String name, Said tickets, Said customers) {

  /**
   * @param size of the bar, from 0 to 1
   * @param link to the rows
   */
  public record Said(String value, String range, String n, double size, String link) {}
}
