/** What agents, customers and time do with a ticket. */
@NullMarked
package io.huifang.ticket.lifecycle;

import org.jspecify.annotations.NullMarked;
