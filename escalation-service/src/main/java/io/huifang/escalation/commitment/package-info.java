/** What agents promise about their tickets: "I call you tomorrow at ten". */
@NullMarked
package io.huifang.escalation.commitment;

import org.jspecify.annotations.NullMarked;
