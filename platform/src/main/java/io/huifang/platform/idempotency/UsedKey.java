package io.huifang.platform.idempotency;

import java.time.Instant;
import java.util.UUID;

/** A key, the request it came with and what that created. */
record UsedKey(String scope, String key, String requestHash, UUID createdId, Instant createdAt) {}
