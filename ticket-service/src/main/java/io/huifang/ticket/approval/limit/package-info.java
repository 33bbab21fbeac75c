/** How much who may grant without asking. */
@NullMarked
package io.huifang.ticket.approval.limit;

import org.jspecify.annotations.NullMarked;
