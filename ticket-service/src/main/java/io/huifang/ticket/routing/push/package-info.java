/** Gives what waits to whoever is free, once, whichever replica does it. */
@NullMarked
package io.huifang.ticket.routing.push;

import org.jspecify.annotations.NullMarked;
