/** What every figure means, for people. */
@NullMarked
package io.huifang.kpi.dashboard.definitions;

import org.jspecify.annotations.NullMarked;
