/** Why a due time is what it is. */
@NullMarked
package io.huifang.ticket.sla.explain;

import org.jspecify.annotations.NullMarked;
