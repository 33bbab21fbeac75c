/** The page on which a manager says what is watched. */
@NullMarked
package io.huifang.kpi.dashboard.watch;

import org.jspecify.annotations.NullMarked;
