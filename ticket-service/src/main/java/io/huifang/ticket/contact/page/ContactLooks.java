package io.huifang.ticket.contact.page;

import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.live.Signal;
import io.quarkus.qute.TemplateExtension;

/** Icons of Tabler and tones of the theme for what happens to contacts. */
@TemplateExtension
final class ContactLooks {
  private ContactLooks() {}

  static Look look(Outcome outcome) {
    return switch (outcome) {
      case ANSWERED -> new Look("circle-check", "st-resolved");
      case ABANDONED -> new Look("phone-x", "hf-missed");
      case SELF_SERVED -> new Look("robot", "st-closed");
      case CALLBACK_ASKED -> new Look("phone-outgoing", "st-wait");
      case NOT_REACHED -> new Look("phone-off", "st-wait");
      case LOST -> new Look("help-circle", "st-closed");
    };
  }

  static Look look(Signal signal) {
    return switch (signal) {
      case OFFERED -> new Look("phone-incoming", "");
      case QUEUED -> new Look("hourglass", "");
      case ANSWERED -> new Look("phone-check", "ok");
      case HELD -> new Look("player-pause", "warn");
      case RESUMED -> new Look("player-play", "");
      case TRANSFERRED -> new Look("arrows-exchange", "act");
      case ABANDONED -> new Look("phone-x", "late");
      case ENDED -> new Look("phone-off", "");
      case WRAPPED_UP -> new Look("checks", "");
      case LOST -> new Look("help-circle", "warn");
    };
  }

  /**
   * How something looks.
   *
   * @param css classes, empty for none
   */
  public record Look(String icon, String css) {}
}
