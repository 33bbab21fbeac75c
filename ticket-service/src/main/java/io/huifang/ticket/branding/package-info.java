/** The organisation's own name, colour and logo. */
@NullMarked
package io.huifang.ticket.branding;

import org.jspecify.annotations.NullMarked;
