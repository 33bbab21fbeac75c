/** Tells agents what has come to their desk. */
@NullMarked
package io.huifang.ticket.notice;

import org.jspecify.annotations.NullMarked;
