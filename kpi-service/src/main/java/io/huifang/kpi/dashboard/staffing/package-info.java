/** The page that says how many people it takes. */
@NullMarked
package io.huifang.kpi.dashboard.staffing;

import org.jspecify.annotations.NullMarked;
