/** Tickets that belong together: merged into one, split, linked, watched. */
@NullMarked
package io.huifang.ticket.together;

import org.jspecify.annotations.NullMarked;
