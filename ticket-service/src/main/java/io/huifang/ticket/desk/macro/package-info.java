/** Macros in the composer. */
@NullMarked
package io.huifang.ticket.desk.macro;

import org.jspecify.annotations.NullMarked;
