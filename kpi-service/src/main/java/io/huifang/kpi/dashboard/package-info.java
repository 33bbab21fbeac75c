/** The manager's pages. */
@NullMarked
package io.huifang.kpi.dashboard;

import org.jspecify.annotations.NullMarked;
