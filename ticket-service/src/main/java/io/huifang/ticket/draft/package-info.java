/**
 * What agents have typed and not yet sent: it outlives a conflict, a reload and another machine.
 */
@NullMarked
package io.huifang.ticket.draft;

import org.jspecify.annotations.NullMarked;
