/** Facts for the other services. */
@NullMarked
package io.huifang.ticket.publish;

import org.jspecify.annotations.NullMarked;
