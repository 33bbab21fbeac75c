/** Business calendars as stored and edited. */
@NullMarked
package io.huifang.ticket.calendar;

import org.jspecify.annotations.NullMarked;
