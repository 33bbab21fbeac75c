/** Answers as tables for spreadsheets. */
@NullMarked
package io.huifang.kpi.csv;

import org.jspecify.annotations.NullMarked;
