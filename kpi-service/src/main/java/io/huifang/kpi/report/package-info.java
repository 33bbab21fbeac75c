/** Weekly and monthly reports: what is in them, and what was in them when they were made. */
@NullMarked
package io.huifang.kpi.report;

import org.jspecify.annotations.NullMarked;
