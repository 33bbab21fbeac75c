/** The escalation case: one owner, from the cause to the answer to the customer. */
@NullMarked
package io.huifang.escalation;

import org.jspecify.annotations.NullMarked;
