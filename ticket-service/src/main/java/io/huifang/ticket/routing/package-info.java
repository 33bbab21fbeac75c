/** Which queue a ticket waits in, and what a queue is. */
@NullMarked
package io.huifang.ticket.routing;

import org.jspecify.annotations.NullMarked;
