/** Metrics as numbers: by interval and group, with exclusions, confidence and freshness. */
@NullMarked
package io.huifang.kpi.value;

import org.jspecify.annotations.NullMarked;
