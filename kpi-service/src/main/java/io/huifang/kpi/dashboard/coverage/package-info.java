/** The page on which a manager sees whether the shifts of a day are enough, and changes them. */
@NullMarked
package io.huifang.kpi.dashboard.coverage;

import org.jspecify.annotations.NullMarked;
