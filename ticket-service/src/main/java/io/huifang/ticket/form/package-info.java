/** Forms by which customers write to us from any web page: what they ask, and where they stand. */
@NullMarked
package io.huifang.ticket.form;

import org.jspecify.annotations.NullMarked;
