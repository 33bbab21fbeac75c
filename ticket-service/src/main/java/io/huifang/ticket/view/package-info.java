/** A ticket as the API and the pages show it. */
@NullMarked
package io.huifang.ticket.view;

import org.jspecify.annotations.NullMarked;
