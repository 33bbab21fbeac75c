/** Lists of tickets on the desk: their views, filters and rows. */
@NullMarked
package io.huifang.ticket.desk.list;

import org.jspecify.annotations.NullMarked;
