/** What agents answer, on its way to the messenger that the customer uses. */
@NullMarked
package io.huifang.ticket.inbound.answer;

import org.jspecify.annotations.NullMarked;
