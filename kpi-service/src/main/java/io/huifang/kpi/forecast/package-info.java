/** How many contacts will come, half hour by half hour, and how far off that may be. */
@NullMarked
package io.huifang.kpi.forecast;

import org.jspecify.annotations.NullMarked;
