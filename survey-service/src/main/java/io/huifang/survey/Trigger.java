package io.huifang.survey;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that may lead to a question.
 *
 * @param subject the ticket, the case, the contact or the promise
 * @param version version of the subject; an older one than we have seen is yesterday's news
 * @param openedBy CUSTOMER or STAFF, null where it does not apply
 * @param reopened whether the ticket was open before, null where it does not apply
 * @param handledBy who has worked on it, and so types in no answer about it
 */
public record Trigger(
    Purpose purpose,
    UUID subject,
    long version,
    Instant happenedAt,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID caseId,
    @Nullable UUID customerId,
    UUID correlationId,
    @Nullable String openedBy,
    @Nullable Boolean reopened,
    Dims dims,
    Set<String> handledBy) {

  /** These and who has worked on it before, each once and in an order. */
  String[] handlersAnd(String[] before) {
    Set<String> all = new TreeSet<>(List.of(before));
    all.addAll(handledBy);
    return all.toArray(new String[0]);
  }
}
