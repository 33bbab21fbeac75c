/** The page on which the rules of segments are written, tried and published. */
@NullMarked
package io.huifang.ticket.settings.segment;

import org.jspecify.annotations.NullMarked;
