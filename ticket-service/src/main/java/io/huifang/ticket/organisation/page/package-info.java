/** The pages of organisations. */
@NullMarked
package io.huifang.ticket.organisation.page;

import org.jspecify.annotations.NullMarked;
