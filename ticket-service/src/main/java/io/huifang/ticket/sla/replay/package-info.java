/** What the clocks of a ticket would say under another standard. */
@NullMarked
package io.huifang.ticket.sla.replay;

import org.jspecify.annotations.NullMarked;
