/** Where messengers hand in what customers write. */
@NullMarked
package io.huifang.ticket.inbound.door;

import org.jspecify.annotations.NullMarked;
