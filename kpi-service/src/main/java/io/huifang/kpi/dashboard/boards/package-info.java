/** Pages of dashboards that people put together: to look at, to edit, and for the wall. */
@NullMarked
package io.huifang.kpi.dashboard.boards;

import org.jspecify.annotations.NullMarked;
