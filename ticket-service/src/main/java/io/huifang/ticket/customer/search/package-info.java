/** Looking for customers. */
@NullMarked
package io.huifang.ticket.customer.search;

import org.jspecify.annotations.NullMarked;
