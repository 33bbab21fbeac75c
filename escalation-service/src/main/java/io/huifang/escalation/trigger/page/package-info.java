/** The page of what opens a case: edited, tried, published. */
@NullMarked
package io.huifang.escalation.trigger.page;

import org.jspecify.annotations.NullMarked;
