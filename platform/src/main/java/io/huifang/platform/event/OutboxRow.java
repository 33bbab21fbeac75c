package io.huifang.platform.event;

/**
 * One event on its way to one subscriber.
 *
 * @param event the CloudEvent as JSON text, sent as it was written
 */
record OutboxRow(long seq, String event, int attempts) {}
