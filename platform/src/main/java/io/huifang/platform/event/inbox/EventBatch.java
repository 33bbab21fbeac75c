package io.huifang.platform.event.inbox;

import java.util.List;

/** The answer to a batch: one result per event, in the order of the request. */
public record EventBatch(List<EventResult> results) {}
