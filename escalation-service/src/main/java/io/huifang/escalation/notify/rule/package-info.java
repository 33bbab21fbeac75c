/** How people want to be told. */
@NullMarked
package io.huifang.escalation.notify.rule;

import org.jspecify.annotations.NullMarked;
