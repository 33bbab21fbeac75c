/** Calendars of shifts for whatever shows calendars, by a secret link. */
@NullMarked
package io.huifang.escalation.oncall.feed;

import org.jspecify.annotations.NullMarked;
