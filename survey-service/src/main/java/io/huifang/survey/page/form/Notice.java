package io.huifang.survey.page.form;

/** Pages that only say something kind. */
public enum Notice {
  USED(410),
  EXPIRED(410),
  WITHDRAWN(410),
  UNKNOWN(404),
  /** A link for everybody that is closed, full or past its day. */
  ENDED(410),
  OPTED_OUT(200);

  private final int status;

  Notice(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
