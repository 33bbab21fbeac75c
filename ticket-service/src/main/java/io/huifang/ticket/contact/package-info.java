/** Calls, chats and visits: who came when, how long they waited, and what became of it. */
@NullMarked
package io.huifang.ticket.contact;

import org.jspecify.annotations.NullMarked;
