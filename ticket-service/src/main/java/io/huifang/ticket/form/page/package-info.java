/** The page of a form: no login, no script, no cookie, at home in a frame of another site. */
@NullMarked
package io.huifang.ticket.form.page;

import org.jspecify.annotations.NullMarked;
