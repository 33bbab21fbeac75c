/** Which facts open a case, as rules that an administrator publishes. */
@NullMarked
package io.huifang.escalation.trigger.rule;

import org.jspecify.annotations.NullMarked;
