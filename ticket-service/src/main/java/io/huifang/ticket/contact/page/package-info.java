/** The pages about contacts. */
@NullMarked
package io.huifang.ticket.contact.page;

import org.jspecify.annotations.NullMarked;
