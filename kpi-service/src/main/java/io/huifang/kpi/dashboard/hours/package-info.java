/** Half hours: what a day hides. */
@NullMarked
package io.huifang.kpi.dashboard.hours;

import org.jspecify.annotations.NullMarked;
