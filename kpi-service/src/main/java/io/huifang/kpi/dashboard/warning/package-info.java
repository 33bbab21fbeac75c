/** The page on which somebody sees what is more than chance. */
@NullMarked
package io.huifang.kpi.dashboard.warning;

import org.jspecify.annotations.NullMarked;
