/** What a ticket went through, as far as it has been told. */
@NullMarked
package io.huifang.kpi.trace;

import org.jspecify.annotations.NullMarked;
