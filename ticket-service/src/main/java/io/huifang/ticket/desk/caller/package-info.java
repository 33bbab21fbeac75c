/** A new ticket, typed while the customer is on the line. */
@NullMarked
package io.huifang.ticket.desk.caller;

import org.jspecify.annotations.NullMarked;
