/** What was said: replies, notes, messages of the customer. */
@NullMarked
package io.huifang.ticket.conversation;

import org.jspecify.annotations.NullMarked;
