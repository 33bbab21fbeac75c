package io.huifang.ticket.standard;

/**
 * Fired in the transaction that publishes a version of the service standard for tickets that are
 * open already, too.
 */
public record PublishedForOpen(int version) {}
