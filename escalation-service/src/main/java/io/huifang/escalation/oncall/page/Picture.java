package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.rota.Duty;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is on call when, a row for each day, in units of its own: midnight to the left.
 *
 * @param from first day
 * @param earlier first day of the picture before
 * @param later first day of the picture after
 * @param zone in which the days are
 */
public record Picture(
    LocalDate from,
    LocalDate earlier,
    LocalDate later,
    int days,
    String zone,
    List<Tick> ticks,
    List<Day> rows) {
  static final int WIDTH = 960;
  static final int HEIGHT = 30;

  /** For the template. */
  public int width() {
    return WIDTH;
  }

  /** For the template. */
  public int height() {
    return HEIGHT;
  }

  /** A time of day on top. */
  public record Tick(int x, String time) {}

  /**
   * One day.
   *
   * @param now where the line of now stands, -1 on another day
   */
  public record Day(
      LocalDate date, String name, boolean today, boolean weekend, int now, List<Bar> bars) {}

  /**
   * Some hours of it.
   *
   * @param who empty if nobody is on call
   * @param label the name where there is room for it
   * @param time from when to when
   * @param tone a number for a person, so that one sees who is the same
   */
  public record Bar(
      int x, int width, String who, String label, String time, Duty.Why why, int tone) {

    /** Whether somebody should be on call and nobody is. */
    public boolean gap() {
      return why == Duty.Why.GAP;
    }

    /** Whether it is outside of the hours of the schedule. */
    public boolean closed() {
      return why == Duty.Why.CLOSED;
    }

    /** Whether it is otherwise than the rotation says. */
    public boolean odd() {
      return why == Duty.Why.OVERRIDE || why == Duty.Why.SWAP || why == Duty.Why.IN_PLACE;
    }

    /** Where the label begins. */
    public int textX() {
      return x + (odd() ? 20 : 7);
    }
  }
}
