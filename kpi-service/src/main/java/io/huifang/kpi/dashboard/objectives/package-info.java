/** The page of objectives: how far each is, where it will end, and whom to thank. */
@NullMarked
package io.huifang.kpi.dashboard.objectives;

import org.jspecify.annotations.NullMarked;
