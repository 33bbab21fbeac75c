package io.huifang.ticket.queue;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.TicketState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param values that fields must have
 * @param only what must hold besides
 * @param words a number, a handle of the customer, or words of the subject or of the customer's
 *     name by their beginning; null for any
 */
public record QueueFilter(Map<QueueField, Object> values, Set<Only> only, @Nullable String words) {

  private static final int LONGEST = 200;

  /** Everything. */
  public static final QueueFilter ALL = new QueueFilter(Map.of(), Set.of(), null);

  /** Everything that is open. */
  public static final QueueFilter OPEN = ALL.and(Only.ACTIVE);

  /** Narrows a list to what needs somebody. */
  public enum Only {
    /** Neither resolved nor closed. */
    ACTIVE,
    /** Nobody has it. */
    UNASSIGNED,
    /** The customer has written and nobody has replied since. */
    UNREAD,
    /** It should have been done by now. */
    LATE,
    /** It is due within the hour. */
    SOON
  }

  /**
   * Narrowed to a value as it stands in an address; nothing there changes nothing.
   *
   * @throws ProblemException 400 for what can be no value of the field
   */
  public QueueFilter with(QueueField field, @Nullable String text) {
    Object value = field.read(text);
    if (value == null) {
      return this;
    }
    Map<QueueField, Object> more = new EnumMap<>(QueueField.class);
    more.putAll(values);
    more.put(field, value);
    Set<Only> conditions = EnumSet.noneOf(Only.class);
    conditions.addAll(only);
    // who asks for what has ended, or for what somebody has, wants to see it wherever he stands
    if (value == TicketState.RESOLVED || value == TicketState.CLOSED) {
      conditions.remove(Only.ACTIVE);
    }
    if (field == QueueField.AGENT) {
      conditions.remove(Only.UNASSIGNED);
    }
    return new QueueFilter(more, conditions, words);
  }

  /** With one condition more. */
  public QueueFilter and(Only one) {
    Set<Only> more = EnumSet.of(one);
    more.addAll(only);
    return new QueueFilter(values, more, words);
  }

  /** The same, where it is asked for. */
  public QueueFilter and(Only one, boolean wanted) {
    return wanted ? and(one) : this;
  }

  public boolean is(Only one) {
    return only.contains(one);
  }

  /** Whether only what is open can be in the list. */
  public boolean active() {
    return only.stream().anyMatch(one -> one != Only.UNASSIGNED);
  }

  /**
   * With words that somebody has typed; nothing typed changes nothing.
   *
   * @throws ProblemException 400 for what is no text that somebody would look for
   */
  public QueueFilter lookingFor(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return this;
    }
    String text = typed.strip();
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw ProblemException.badField("q", "must have at most " + LONGEST + " characters");
    }
    return new QueueFilter(values, only, text);
  }
}
