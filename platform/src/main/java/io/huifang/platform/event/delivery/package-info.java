/** The way of an event from the outbox to its subscribers. */
@NullMarked
package io.huifang.platform.event.delivery;

import org.jspecify.annotations.NullMarked;
