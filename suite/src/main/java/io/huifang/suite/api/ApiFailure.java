package io.huifang.suite.api;

import java.io.IOException;

/** A service did not do what was asked. */
public final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure without a technical cause worth keeping. */
  public ApiFailure(String message) {
    super(message);
  }

  ApiFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether the question may not have arrived, or its answer was lost. */
  public boolean nobodyAnswered() {
    return getCause() instanceof IOException;
  }
}
