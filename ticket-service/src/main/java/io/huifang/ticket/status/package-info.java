/** The customer's own page, by signed link. */
@NullMarked
package io.huifang.ticket.status;

import org.jspecify.annotations.NullMarked;
