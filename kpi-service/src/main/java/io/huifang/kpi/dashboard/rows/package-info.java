/** The rows behind a figure, with the way to ticket and case. */
@NullMarked
package io.huifang.kpi.dashboard.rows;

import org.jspecify.annotations.NullMarked;
