/** Dashboards that people put together for themselves and share. */
@NullMarked
package io.huifang.kpi.board;

import org.jspecify.annotations.NullMarked;
