/** Erasing a customer, here and everywhere. */
@NullMarked
package io.huifang.ticket.privacy;

import org.jspecify.annotations.NullMarked;
