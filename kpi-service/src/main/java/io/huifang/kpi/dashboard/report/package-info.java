/** The pages of reports. */
@NullMarked
package io.huifang.kpi.dashboard.report;

import org.jspecify.annotations.NullMarked;
