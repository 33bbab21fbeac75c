package io.huifang.platform.event.delivery;

import java.io.IOException;

/** Nobody answered, or not in the agreed form: no fault of these events. */
final class SilentException extends IOException {
  private static final long serialVersionUID = 1L;

  SilentException(String message) {
    super(message);
  }

  SilentException(Throwable cause) {
    super(cause.toString(), cause);
  }
}
