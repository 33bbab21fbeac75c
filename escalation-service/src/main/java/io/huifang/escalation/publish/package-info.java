/** Facts for the other services. */
@NullMarked
package io.huifang.escalation.publish;

import org.jspecify.annotations.NullMarked;
