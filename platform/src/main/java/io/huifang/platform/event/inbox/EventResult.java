package io.huifang.platform.event.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.platform.event.CloudEvent;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param outcome accepted, duplicate, ignored, rejected or failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventResult(String id, String outcome, @Nullable String reason) {
  static EventResult of(CloudEvent event, String outcome) {
    return new EventResult(event.id().toString(), outcome, null);
  }
}
