/** Figures of a year of facts, beside a column store and plain SQL. */
@NullMarked
package io.huifang.suite.bench.kpi;

import org.jspecify.annotations.NullMarked;
