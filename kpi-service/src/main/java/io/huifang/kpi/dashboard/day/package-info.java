/** One day of the telephone, half hour by half hour: what came, what was hidden, what will come. */
@NullMarked
package io.huifang.kpi.dashboard.day;

import org.jspecify.annotations.NullMarked;
