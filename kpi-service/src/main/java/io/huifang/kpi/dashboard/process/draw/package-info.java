/** Where the steps and paths of a process map lie on paper. */
@NullMarked
package io.huifang.kpi.dashboard.process.draw;

import org.jspecify.annotations.NullMarked;
