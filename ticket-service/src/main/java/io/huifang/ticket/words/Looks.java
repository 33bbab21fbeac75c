package io.huifang.ticket.words;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.TicketState;
import io.quarkus.qute.TemplateExtension;

/** Icons of Tabler and tones of the theme: the same picture for the same thing everywhere. */
@TemplateExtension
public final class Looks {
  private Looks() {}

  static String icon(TicketState state) {
    return switch (state) {
      case NEW -> "circle-dotted";
      case OPEN -> "circle-half-2";
      case PENDING_CUSTOMER -> "player-pause";
      case PENDING_INTERNAL -> "hourglass";
      case RESOLVED -> "circle-check";
      case CLOSED -> "lock";
    };
  }

  static String tone(TicketState state) {
    return switch (state) {
      case NEW -> "new";
      case OPEN -> "open";
      case PENDING_CUSTOMER -> "wait";
      case PENDING_INTERNAL -> "inner";
      case RESOLVED -> "resolved";
      case CLOSED -> "closed";
    };
  }

  static String icon(ChangeType change) {
    return switch (change) {
      case OPENED -> "inbox";
      case ASSIGNED -> "user-check";
      case TRANSFERRED -> "arrows-exchange";
      case FIRST_RESPONDED, REPLIED -> "send";
      case RESOLVED -> "circle-check";
      case CLOSED -> "lock";
      case MERGED -> "arrows-join";
      case UNMERGED -> "arrows-split";
      case TAGGED -> "tag";
      case GRANTED -> "gift";
      case REOPENED -> "refresh";
      case ESCALATION_REQUESTED -> "arrow-big-up-lines";
      case SLA_WARNED -> "clock";
      case REPLANNED -> "calendar-time";
      case SLA_BREACHED -> "flame";
      case PAUSED -> "player-pause";
      case RESUMED -> "player-play";
      case RECLASSIFIED -> "pencil";
    };
  }

  static String tone(ChangeType change) {
    return switch (change) {
      case RESOLVED, FIRST_RESPONDED, REPLIED -> "ok";
      case SLA_WARNED -> "warn";
      case SLA_BREACHED -> "late";
      default -> "";
    };
  }

  /** Channels of imported tickets have names of their own. */
  static String channelIcon(String channel) {
    return switch (channel) {
      case "PHONE" -> "phone";
      case "CHAT" -> "message-circle";
      case "EMAIL" -> "mail";
      case "WEB" -> "world";
      case "APP" -> "device-mobile";
      case "WECHAT" -> "brand-wechat";
      default -> "point";
    };
  }
}
