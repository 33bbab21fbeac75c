/** Where agents write: the composer, its drafts, and what becomes of what they send. */
@NullMarked
package io.huifang.ticket.desk.compose;

import org.jspecify.annotations.NullMarked;
