/** Who looks at a ticket right now, so that two people do not answer one customer. */
@NullMarked
package io.huifang.ticket.presence;

import org.jspecify.annotations.NullMarked;
