package io.huifang.ticket.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a file waits until it is sent.
 *
 * @param uploader null for a customer, who sends at once
 * @param meantFor the part of the composer it was brought to, null if it was none
 */
public record Place(UUID ticket, @Nullable String uploader, @Nullable String meantFor) {}
