/** What customers are granted, by whom, up to how much, and who is asked above that. */
@NullMarked
package io.huifang.ticket.approval;

import org.jspecify.annotations.NullMarked;
