/** Who can be given work: skills, capacity, shifts, absence and readiness. */
@NullMarked
package io.huifang.ticket.routing.seat;

import org.jspecify.annotations.NullMarked;
