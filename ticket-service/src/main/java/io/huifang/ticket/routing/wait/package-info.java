/** How long somebody will wait, and how far off that was. */
@NullMarked
package io.huifang.ticket.routing.wait;

import org.jspecify.annotations.NullMarked;
