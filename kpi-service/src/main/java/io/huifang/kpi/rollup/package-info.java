/** Rollups: what questions of any size read instead of facts (ADR 0065). */
@NullMarked
package io.huifang.kpi.rollup;

import org.jspecify.annotations.NullMarked;
