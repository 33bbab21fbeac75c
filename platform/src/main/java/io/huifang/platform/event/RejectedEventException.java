package io.huifang.platform.event;

/** An event that will not become acceptable by trying again; the producer parks it. */
public final class RejectedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RejectedEventException(String reason) {
    super(reason);
  }

  public RejectedEventException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
