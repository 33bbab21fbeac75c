/** Queues and people as they are at this moment. */
@NullMarked
package io.huifang.ticket.routing.now;

import org.jspecify.annotations.NullMarked;
