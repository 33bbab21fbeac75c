/** The pages of teams and people. */
@NullMarked
package io.huifang.ticket.settings.staff;

import org.jspecify.annotations.NullMarked;
