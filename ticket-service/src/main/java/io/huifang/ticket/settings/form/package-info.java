/** The pages on which forms for customers are kept. */
@NullMarked
package io.huifang.ticket.settings.form;

import org.jspecify.annotations.NullMarked;
