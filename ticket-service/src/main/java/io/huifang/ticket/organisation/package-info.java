/** Organisations to which customers belong. */
@NullMarked
package io.huifang.ticket.organisation;

import org.jspecify.annotations.NullMarked;
