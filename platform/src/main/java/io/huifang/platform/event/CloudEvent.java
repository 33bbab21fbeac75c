package io.huifang.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the form of CloudEvents 1.0 (structured mode).
 *
 * @param time when it happened, not when it was sent
 * @param correlationid one id for the whole loop of a ticket
 * @param aggregateversion version of the aggregate after the event
 * @param traceparent the trace in which it happened (W3C Trace Context), null if there was none
 * @param data the whole state of the aggregate after the event; see docs/events.md
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    @Nullable String datacontenttype,
    @Nullable UUID correlationid,
    long aggregateversion,
    @Nullable String traceparent,
    JsonNode data) {

  public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";
}
