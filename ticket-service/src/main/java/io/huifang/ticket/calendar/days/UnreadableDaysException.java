package io.huifang.ticket.calendar.days;

/** A file that is none of ours, with the line or the event that cannot be taken. */
public class UnreadableDaysException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableDaysException(String message) {
    super(message);
  }
}
