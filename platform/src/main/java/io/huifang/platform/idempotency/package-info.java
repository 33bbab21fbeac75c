/** Idempotency-Key: a retried POST has no second effect. */
@NullMarked
package io.huifang.platform.idempotency;

import org.jspecify.annotations.NullMarked;
