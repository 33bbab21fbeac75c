/** Counts marked pieces anew from their facts. */
@NullMarked
package io.huifang.kpi.rollup.build;

import org.jspecify.annotations.NullMarked;
