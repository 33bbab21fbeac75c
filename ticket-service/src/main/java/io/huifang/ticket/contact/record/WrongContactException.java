package io.huifang.ticket.contact.record;

/** A contact that cannot have been so; says which field and why, for whoever has sent it. */
public final class WrongContactException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  WrongContactException(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
