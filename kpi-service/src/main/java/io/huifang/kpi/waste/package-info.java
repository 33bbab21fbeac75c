/** The four kinds of waste side by side. */
@NullMarked
package io.huifang.kpi.waste;

import org.jspecify.annotations.NullMarked;
