/** Tells that nobody will be on call before it hurts. */
@NullMarked
package io.huifang.escalation.oncall.gap;

import org.jspecify.annotations.NullMarked;
