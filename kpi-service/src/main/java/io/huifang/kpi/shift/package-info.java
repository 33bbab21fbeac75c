/** Who is planned to be at work when, and whether that is enough for what will come. */
@NullMarked
package io.huifang.kpi.shift;

import org.jspecify.annotations.NullMarked;
