/** The page that shows how the due times of a ticket came about. */
@NullMarked
package io.huifang.ticket.desk.clocks;

import org.jspecify.annotations.NullMarked;
