/** Business calendars: when somebody works, and what is due when if only working time counts. */
@org.jspecify.annotations.NullMarked
package io.huifang.platform.calendar;
