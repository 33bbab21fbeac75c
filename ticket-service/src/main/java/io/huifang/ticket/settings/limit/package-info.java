/** The page on which it is set how much who may grant. */
@NullMarked
package io.huifang.ticket.settings.limit;

import org.jspecify.annotations.NullMarked;
