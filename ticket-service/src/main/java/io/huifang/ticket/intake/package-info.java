/** From a contact to a ticket. */
@NullMarked
package io.huifang.ticket.intake;

import org.jspecify.annotations.NullMarked;
