/** Answers questions from cells, where they fit. */
@NullMarked
package io.huifang.kpi.rollup.read;

import org.jspecify.annotations.NullMarked;
