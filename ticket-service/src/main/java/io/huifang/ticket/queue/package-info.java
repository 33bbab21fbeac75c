/** Lists of tickets. */
@NullMarked
package io.huifang.ticket.queue;

import org.jspecify.annotations.NullMarked;
