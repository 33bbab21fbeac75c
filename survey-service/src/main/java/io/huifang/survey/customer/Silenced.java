package io.huifang.survey.customer;

import java.util.UUID;

/**
 * Fired in the transaction in which it turns out that a customer is not to be asked, whether that
 * was said here or to another service; perhaps more than once.
 */
public record Silenced(UUID customer) {}
