/** What is kept of the facts of one period and group, and how it is written down. */
@NullMarked
package io.huifang.kpi.rollup.cell;

import org.jspecify.annotations.NullMarked;
