/** Every change of a ticket, with actor and time. */
@NullMarked
package io.huifang.ticket.history;

import org.jspecify.annotations.NullMarked;
