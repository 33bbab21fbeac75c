/** What became of tickets elsewhere: cases, promises, what customers were asked and answered. */
@NullMarked
package io.huifang.ticket.loop;

import org.jspecify.annotations.NullMarked;
