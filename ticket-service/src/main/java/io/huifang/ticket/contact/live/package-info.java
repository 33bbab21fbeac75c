/** Contacts that are still going on, as a telephone system tells of them. */
@NullMarked
package io.huifang.ticket.contact.live;

import org.jspecify.annotations.NullMarked;
