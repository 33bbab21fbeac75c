/** The pages on which macros are kept. */
@NullMarked
package io.huifang.ticket.settings.macro;

import org.jspecify.annotations.NullMarked;
