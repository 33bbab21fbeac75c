/** How tickets really ran: from their steps to a map of the process. */
@NullMarked
package io.huifang.kpi.process;

import org.jspecify.annotations.NullMarked;
