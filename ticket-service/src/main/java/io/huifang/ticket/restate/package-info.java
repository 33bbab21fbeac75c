/** What this service tells again after a restore. */
@NullMarked
package io.huifang.ticket.restate;

import org.jspecify.annotations.NullMarked;
