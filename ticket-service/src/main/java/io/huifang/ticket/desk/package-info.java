/** The page that agents work at. */
@NullMarked
package io.huifang.ticket.desk;

import org.jspecify.annotations.NullMarked;
