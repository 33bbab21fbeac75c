package io.huifang.escalation.notify.send;

import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on one way, as stored.
 *
 * @param endpoint where, null for bell and mail
 * @param plannedAt when it might go first
 * @param attempts that have begun
 * @param level of the case when it came about
 * @param toldAt when it came about
 */
record Delivery(
    UUID id,
    Channel channel,
    @Nullable UUID endpoint,
    DeliveryState state,
    boolean together,
    Instant plannedAt,
    int attempts,
    @Nullable UUID mail,
    UUID caseId,
    int level,
    Instant toldAt,
    Message message) {}
