/** The ticket: its life, guarded, and every change of it as an event. */
@NullMarked
package io.huifang.ticket;

import org.jspecify.annotations.NullMarked;
