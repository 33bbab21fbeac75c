/** What is promised to whom, in versions. */
@NullMarked
package io.huifang.ticket.standard;

import org.jspecify.annotations.NullMarked;
