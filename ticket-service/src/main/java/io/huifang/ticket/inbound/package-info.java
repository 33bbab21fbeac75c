/** Messengers that hand in what customers write and take away what we answer. */
@NullMarked
package io.huifang.ticket.inbound;

import org.jspecify.annotations.NullMarked;
