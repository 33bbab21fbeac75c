package io.huifang.platform.event;

import java.io.IOException;

/** The subscriber will not take this batch, however often it is sent; parts of it may be fine. */
final class RefusedBatchException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedBatchException(String message) {
    super(message);
  }
}
