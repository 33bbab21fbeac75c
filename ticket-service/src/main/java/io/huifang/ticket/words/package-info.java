/** What the codes of tickets are called on pages, and how they look there. */
@NullMarked
package io.huifang.ticket.words;

import org.jspecify.annotations.NullMarked;
