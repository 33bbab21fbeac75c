/** Segments of customers, as rules say them. */
@NullMarked
package io.huifang.ticket.segment;

import org.jspecify.annotations.NullMarked;
