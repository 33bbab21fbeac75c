/** Teams and agents. */
@NullMarked
package io.huifang.ticket.staff;

import org.jspecify.annotations.NullMarked;
