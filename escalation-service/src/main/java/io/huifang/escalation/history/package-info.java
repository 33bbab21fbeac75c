/** Every change of a case, with actor and time. */
@NullMarked
package io.huifang.escalation.history;

import org.jspecify.annotations.NullMarked;
