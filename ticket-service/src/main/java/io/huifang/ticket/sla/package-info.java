/** Service standards and the clocks that they start. */
@NullMarked
package io.huifang.ticket.sla;

import org.jspecify.annotations.NullMarked;
