/** Everything that people and time do to a ticket, a class for each. */
@NullMarked
package io.huifang.ticket.change;

import org.jspecify.annotations.NullMarked;
