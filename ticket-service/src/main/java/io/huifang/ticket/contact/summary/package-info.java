/** How many came, how many were answered and how long they waited, by day and half hour. */
@NullMarked
package io.huifang.ticket.contact.summary;

import org.jspecify.annotations.NullMarked;
