/** One field that finds tickets, customers, cases and answers. */
@NullMarked
package io.huifang.ticket.search;

import org.jspecify.annotations.NullMarked;
