/** Contacts that are over, told in one piece. */
@NullMarked
package io.huifang.ticket.contact.record;

import org.jspecify.annotations.NullMarked;
