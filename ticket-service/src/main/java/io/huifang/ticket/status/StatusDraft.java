package io.huifang.ticket.status;

import org.jspecify.annotations.Nullable;

/**
 * What a customer has written and could not send.
 *
 * @param problem why, null if nothing was refused
 */
public record StatusDraft(String text, @Nullable String problem) {
  static final StatusDraft NOTHING = new StatusDraft("", null);
}
