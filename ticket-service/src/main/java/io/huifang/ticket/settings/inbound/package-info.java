/** The pages on which messengers are set. */
@NullMarked
package io.huifang.ticket.settings.inbound;

import org.jspecify.annotations.NullMarked;
