/** Satisfied customers by what it was about and by who did it. */
@NullMarked
package io.huifang.kpi.dashboard.groups;

import org.jspecify.annotations.NullMarked;
