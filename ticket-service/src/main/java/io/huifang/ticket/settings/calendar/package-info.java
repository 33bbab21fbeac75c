/** The pages of business calendars: the year as a picture, a try, and the form. */
@NullMarked
package io.huifang.ticket.settings.calendar;

import org.jspecify.annotations.NullMarked;
