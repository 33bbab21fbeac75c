/** The page of the service standard: edit, see what it would have meant, publish. */
@NullMarked
package io.huifang.ticket.settings.standard;

import org.jspecify.annotations.NullMarked;
