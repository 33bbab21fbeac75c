/** Events of the siblings become facts. */
@NullMarked
package io.huifang.kpi.intake;

import org.jspecify.annotations.NullMarked;
