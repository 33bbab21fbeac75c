/** Which facts of the siblings open a case. */
@NullMarked
package io.huifang.escalation.trigger;

import org.jspecify.annotations.NullMarked;
