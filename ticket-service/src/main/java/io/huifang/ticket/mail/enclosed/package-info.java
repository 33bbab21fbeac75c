/** What comes along with mails of customers. */
@NullMarked
package io.huifang.ticket.mail.enclosed;

import org.jspecify.annotations.NullMarked;
