/** Tickets that another system has lived through. */
@NullMarked
package io.huifang.ticket.past;

import org.jspecify.annotations.NullMarked;
