/** What siblings are told about contacts. */
@NullMarked
package io.huifang.ticket.contact.publish;

import org.jspecify.annotations.NullMarked;
