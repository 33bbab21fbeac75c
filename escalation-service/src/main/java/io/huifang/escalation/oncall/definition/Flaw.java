package io.huifang.escalation.oncall.definition;

/**
 * Something that is wrong with a schedule.
 *
 * @param field such as {@code layers[0].people}
 */
public record Flaw(String field, Kind kind) {

  /** What is wrong. */
  public enum Kind {
    TAKEN("is the id of another schedule"),
    ID("must be lower-case letters, digits and hyphens, up to 60, and not new, feed or absences"),
    NAME("must have 1 to 100 characters, none of which steers a terminal"),
    ZONE("must be a time zone such as Asia/Shanghai"),
    LAYERS("must be 1 to 10 layers"),
    PEOPLE("must name 1 to 100 people"),
    UNKNOWN("names somebody who does not work here"),
    START("must be a day such as 2026-12-01, from the year 2000 to 2099"),
    UNIT("must be HOURS, DAYS or WEEKS"),
    LENGTH("must be from 1 hour to 744 hours, 92 days or 13 weeks"),
    CHANGE_OVER("must be a time such as 09:00"),
    WEEKDAY("must say on which day of the week shifts change"),
    HOURS("must be up to 20 times such as 18:00 to 09:00, each with days of the week");

    private final String message;

    Kind(String message) {
      this.message = message;
    }

    /** For whoever calls the API. */
    public String message() {
      return message;
    }
  }
}
