/** The administrator's pages of what this service owns. */
@NullMarked
package io.huifang.ticket.settings;

import org.jspecify.annotations.NullMarked;
