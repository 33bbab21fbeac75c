/** Holidays, make-up days and half days of a calendar from a file. */
@NullMarked
package io.huifang.ticket.calendar.days;

import org.jspecify.annotations.NullMarked;
