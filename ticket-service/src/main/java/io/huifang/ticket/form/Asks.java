package io.huifang.ticket.form;

/** Whether a form asks for something. */
public enum Asks {
  NO,
  MAY,
  MUST
}
