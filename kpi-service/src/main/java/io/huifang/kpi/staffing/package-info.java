/** How many people it takes: Erlang C and A, with shrinkage and a cap on occupancy. */
@NullMarked
package io.huifang.kpi.staffing;

import org.jspecify.annotations.NullMarked;
