/** Copies of people, customers, tickets and calendars, so that nothing waits on a sibling. */
@NullMarked
package io.huifang.escalation.directory;

import org.jspecify.annotations.NullMarked;
