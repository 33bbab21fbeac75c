package io.huifang.escalation.board.strip;

import java.util.List;

/**
 * The coming hours as a picture, in units of its own: a lane for each person, time to the right,
 * what is late left of now.
 *
 * @param now where the line of now stands
 * @param hours how far it reaches
 * @param more people who have something and no lane
 */
public record Strip(
    int width, int height, int now, int hours, List<Tick> ticks, List<Lane> lanes, int more) {

  /** Whether there is anything in it. */
  public boolean drawn() {
    return !lanes.isEmpty();
  }

  /** Where the picture ends and the words below it begin. */
  public int bottom() {
    return height - 16;
  }

  /** A time of day on top. */
  public record Tick(int x, String time) {}

  /**
   * One person.
   *
   * @param name short enough to stand there; empty for nobody
   * @param later calls that are owed after the end of the picture
   */
  public record Lane(
      String name, int open, int late, int later, int y, List<Dot> dots, String hidden) {
    /** Whether somebody who works here has it. */
    public boolean owned() {
      return !name.isEmpty();
    }
  }

  /**
   * One call that is owed.
   *
   * @param path of the page that it leads to
   * @param own whether it is the promise of somebody that has no case
   * @param label its number, empty where there is no room
   * @param tone {@code late}, {@code warn}, {@code hold} or {@code run}
   */
  public record Dot(int x, String path, boolean own, String label, String tone, String title) {
    /** How the theme names the colour of its circle. */
    public String fill() {
      return tone.equals("run") ? tone : "f-" + tone;
    }
  }
}
