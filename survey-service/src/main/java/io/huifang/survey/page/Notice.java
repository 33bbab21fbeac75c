package io.huifang.survey.page;

/** Pages that only say something kind. */
public enum Notice {
  USED(410),
  EXPIRED(410),
  WITHDRAWN(410),
  UNKNOWN(404),
  OPTED_OUT(200);

  private final int status;

  Notice(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
