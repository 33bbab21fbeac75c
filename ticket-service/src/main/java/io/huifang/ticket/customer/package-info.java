/** Customers, reachable over many handles. */
@NullMarked
package io.huifang.ticket.customer;

import org.jspecify.annotations.NullMarked;
