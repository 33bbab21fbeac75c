/** The overview: what is wrong in one sentence, six figures, their course, causes and teams. */
@NullMarked
package io.huifang.kpi.dashboard.overview;

import org.jspecify.annotations.NullMarked;
