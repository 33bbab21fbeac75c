/** How a request leaves the house without coming back into it. */
@NullMarked
package io.huifang.escalation.notify.outward;

import org.jspecify.annotations.NullMarked;
