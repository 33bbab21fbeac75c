/** The page on which somebody sees how tickets really ran. */
@NullMarked
package io.huifang.kpi.dashboard.process;

import org.jspecify.annotations.NullMarked;
