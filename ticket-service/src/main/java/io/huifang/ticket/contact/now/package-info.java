/** Who is with us at this moment. */
@NullMarked
package io.huifang.ticket.contact.now;

import org.jspecify.annotations.NullMarked;
