package io.huifang.platform.problem;

/** What people are told when something did not work, each with a picture. */
public enum Trouble {
  NOT_FOUND("map-off"),
  FORBIDDEN("lock"),
  SIGN_IN("login"),
  LINK_NEEDED("link-off"),
  TOO_MANY_MESSAGES("message-off"),
  TOO_LARGE("package-off"),
  TOO_OFTEN("hand-stop"),
  TOO_SLOW("clock-off"),
  BUSY("plug-connected-x"),
  CHANGED("git-merge"),
  BROKEN("bug"),
  REFUSED("ban");

  private final String icon;

  Trouble(String icon) {
    this.icon = icon;
  }

  /** Of Tabler. */
  public String icon() {
    return icon;
  }

  static Trouble of(Problem problem) {
    if (problem.type().endsWith(":link-needed")) {
      return LINK_NEEDED;
    }
    if (problem.type().endsWith(":too-many-messages")) {
      return TOO_MANY_MESSAGES;
    }
    return switch (problem.status()) {
      case 401 -> SIGN_IN;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 408 -> TOO_SLOW;
      case 412 -> CHANGED;
      case 413 -> TOO_LARGE;
      case 429 -> TOO_OFTEN;
      case 503 -> BUSY;
      default -> problem.status() >= 500 ? BROKEN : REFUSED;
    };
  }
}
