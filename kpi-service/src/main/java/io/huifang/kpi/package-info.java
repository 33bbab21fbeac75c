/** Facts: what was measured, once, with the dimensions of its moment. */
@NullMarked
package io.huifang.kpi;

import org.jspecify.annotations.NullMarked;
