/** The outbox in a running service: partitions, numbers to watch, parked events. */
@NullMarked
package io.huifang.platform.event.operation;

import org.jspecify.annotations.NullMarked;
