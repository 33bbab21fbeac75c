/** History from other systems. */
@NullMarked
package io.huifang.ticket.imports;

import org.jspecify.annotations.NullMarked;
