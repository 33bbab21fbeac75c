package io.huifang.kpi.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a process map, in the order in which a ticket meets them when all goes well. The
 * names stand in addresses and settings: add, never rename.
 */
public enum Activity {
  OPENED("ticket.opened.v1"),
  ASSIGNED("ticket.assigned.v1"),
  /** To another team. */
  TRANSFERRED("ticket.transferred.v1"),
  FIRST_REPLY("ticket.first-responded.v1"),
  /** A case was opened about it. */
  ESCALATED(Activity.CASE),
  /** Somebody asked whether, or decided that, the customer is granted something. */
  GRANTED("ticket.granted.v1"),
  WAITS_FOR_CUSTOMER(Activity.PAUSED),
  /** For another department, a supplier, a part. */
  WAITS_FOR_US(Activity.PAUSED),
  RESUMED("ticket.resumed.v1"),
  /** A further public reply. */
  REPLIED("ticket.replied.v1"),
  /** It lives on in another ticket. */
  MERGED("ticket.merged.v1"),
  UNMERGED("ticket.unmerged.v1"),
  RESOLVED("ticket.resolved.v1"),
  REOPENED("ticket.reopened.v1"),
  CLOSED("ticket.closed.v1");

  /** What the opening of a case is called among the steps of its ticket. */
  public static final String CASE = "case.opened.v1";

  private static final String PAUSED = "ticket.paused.v1";
  private final String type;

  Activity(String type) {
    this.type = type;
  }

  /** The types of all events that are steps; the others are bookkeeping. */
  public static List<String> types() {
    return Arrays.stream(values()).map(activity -> activity.type).distinct().toList();
  }

  /** The step of an event; none for tags, warnings and whatever else is no step of the work. */
  public static Optional<Activity> of(String type, String state) {
    if (type.equals(PAUSED)) {
      return Optional.of(state.equals("PENDING_CUSTOMER") ? WAITS_FOR_CUSTOMER : WAITS_FOR_US);
    }
    return Arrays.stream(values()).filter(activity -> activity.type.equals(type)).findFirst();
  }

  /** The step of that name. */
  public static Optional<Activity> named(String name) {
    return Arrays.stream(values()).filter(activity -> activity.name().equals(name)).findFirst();
  }

  /**
   * Whether a ticket is open after it: a case about a closed ticket does not open it again.
   *
   * @param before whether it was
   */
  public boolean opens(boolean before) {
    return switch (this) {
      case OPENED, REOPENED, UNMERGED -> true;
      case RESOLVED, CLOSED, MERGED -> false;
      default -> before;
    };
  }
}
