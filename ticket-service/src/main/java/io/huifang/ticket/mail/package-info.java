/** Mails to customers about their tickets: what they were answered, and that it is done. */
@NullMarked
package io.huifang.ticket.mail;

import org.jspecify.annotations.NullMarked;
