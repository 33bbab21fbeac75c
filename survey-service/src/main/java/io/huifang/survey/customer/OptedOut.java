package io.huifang.survey.customer;

import java.time.Instant;
import java.util.UUID;

/** Fired once, in the transaction in which a customer says here not to ask again. */
public record OptedOut(UUID customer, Instant at) {}
