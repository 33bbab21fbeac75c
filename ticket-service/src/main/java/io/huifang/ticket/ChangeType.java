package io.huifang.ticket;

/**
 * The words for everything that can happen to a ticket, and the name under which others are told.
 * Closed on purpose: each word is a contract with the siblings and wants an icon and two languages.
 */
public enum ChangeType {
  OPENED("ticket.opened.v1"),
  ASSIGNED("ticket.assigned.v1"),
  TRANSFERRED("ticket.transferred.v1"),
  FIRST_RESPONDED("ticket.first-responded.v1"),
  /** A further public reply. */
  REPLIED("ticket.replied.v1"),
  PAUSED("ticket.paused.v1"),
  RESUMED("ticket.resumed.v1"),
  RESOLVED("ticket.resolved.v1"),
  REOPENED("ticket.reopened.v1"),
  CLOSED("ticket.closed.v1"),
  /** It lives on in another ticket. */
  MERGED("ticket.merged.v1"),
  /** It was taken apart from the one it was merged into, and is what it was. */
  UNMERGED("ticket.unmerged.v1"),
  TAGGED("ticket.tagged.v1"),
  /** Something was granted to the customer, asked for or decided. */
  GRANTED("ticket.granted.v1"),
  RECLASSIFIED("ticket.reclassified.v1"),
  /** The promised times were computed anew, by other hours or another standard. */
  REPLANNED("sla.replanned.v1"),
  ESCALATION_REQUESTED("ticket.escalation-requested.v1"),
  SLA_WARNED("sla.warned.v1"),
  SLA_BREACHED("sla.breached.v1");

  private final String eventType;

  ChangeType(String eventType) {
    this.eventType = eventType;
  }

  public String eventType() {
    return eventType;
  }
}
