/** Contacts as a list: whoever was here, when, and what became of it. */
@NullMarked
package io.huifang.ticket.contact.past;

import org.jspecify.annotations.NullMarked;
