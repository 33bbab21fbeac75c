/** What agents say and do often, as one choice. */
@NullMarked
package io.huifang.ticket.macro;

import org.jspecify.annotations.NullMarked;
