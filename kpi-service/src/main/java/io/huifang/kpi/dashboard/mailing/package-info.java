/** Reports on their way: made when their period is over, to each recipient at most once. */
@NullMarked
package io.huifang.kpi.dashboard.mailing;

import org.jspecify.annotations.NullMarked;
