package io.huifang.platform.event.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox.
 *
 * @param event the CloudEvent as JSON text, sent as it was written; null if the reader does not
 *     want it
 * @param held whether it has been set aside before
 * @param attempts failures so far
 */
record OutboxEntry(
    long seq, UUID subject, String type, @Nullable String event, boolean held, int attempts) {

  OutboxEntry failedOnceMore() {
    return new OutboxEntry(seq, subject, type, event, held, attempts + 1);
  }

  String text() {
    return java.util.Objects.requireNonNull(event);
  }
}
