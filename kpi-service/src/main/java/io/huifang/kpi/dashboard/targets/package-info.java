/** The page on which an administrator sets targets. */
@NullMarked
package io.huifang.kpi.dashboard.targets;

import org.jspecify.annotations.NullMarked;
