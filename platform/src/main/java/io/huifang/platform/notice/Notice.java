package io.huifang.platform.notice;

import io.huifang.platform.frame.Site;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one person is told: facts, of which a sentence is made when and in the language in
 * which somebody reads it.
 *
 * @param version 1 when it was raised, higher once it was seen
 * @param person subject of who is told
 * @param site the service that has the page
 * @param path of the page to which it leads
 * @param about ticket or case
 * @param bundle what is shown as one line with others
 * @param number of the ticket or case
 * @param who the name of whoever did it
 * @param quote the beginning of what was written
 * @param dueAt the end of a promise
 * @param seenAt null for what is new
 */
record Notice(
    UUID id,
    long version,
    String person,
    NoticeKind kind,
    Site site,
    String path,
    UUID about,
    @Nullable UUID customerId,
    UUID bundle,
    String number,
    @Nullable String subject,
    @Nullable String who,
    @Nullable String quote,
    @Nullable Instant dueAt,
    UUID correlationId,
    Instant at,
    @Nullable Instant seenAt) {}
