/** Keeps the clocks of live tickets: lets them follow, tells what is due, plans anew. */
@NullMarked
package io.huifang.ticket.sla.keep;

import org.jspecify.annotations.NullMarked;
