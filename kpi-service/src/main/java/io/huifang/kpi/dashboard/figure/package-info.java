/** A figure with all that is needed to trust it: as a tile, and over time. */
@NullMarked
package io.huifang.kpi.dashboard.figure;

import org.jspecify.annotations.NullMarked;
