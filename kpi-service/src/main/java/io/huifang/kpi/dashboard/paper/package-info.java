/** A report as people read it: on a page, on paper, in a mail. */
@NullMarked
package io.huifang.kpi.dashboard.paper;

import org.jspecify.annotations.NullMarked;
