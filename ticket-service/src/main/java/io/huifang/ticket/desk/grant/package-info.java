/** Granting and deciding at the desk. */
@NullMarked
package io.huifang.ticket.desk.grant;

import org.jspecify.annotations.NullMarked;
