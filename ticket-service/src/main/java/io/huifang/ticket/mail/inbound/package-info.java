/** Mails of customers: handed in by a gateway or fetched from a mailbox, each taken once. */
@NullMarked
package io.huifang.ticket.mail.inbound;

import org.jspecify.annotations.NullMarked;
