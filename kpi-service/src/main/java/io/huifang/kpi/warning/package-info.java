/** Early warning: which points of a course are more than chance. */
@NullMarked
package io.huifang.kpi.warning;

import org.jspecify.annotations.NullMarked;
