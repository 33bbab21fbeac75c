/** The rows behind a number, and the SQL that decides which ones count. */
@NullMarked
package io.huifang.kpi.row;

import org.jspecify.annotations.NullMarked;
