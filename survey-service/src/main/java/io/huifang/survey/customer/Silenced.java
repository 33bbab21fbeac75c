package io.huifang.survey.customer;

import io.huifang.survey.Medium;
import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction in which it turns out that a customer is not to be asked, whether that
 * was said here or to another service; perhaps more than once.
 *
 * @param by the media of which it was said
 */
public record Silenced(UUID customer, Set<Medium> by) {}
