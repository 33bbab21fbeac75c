/** The pages of on-call schedules. */
@NullMarked
package io.huifang.escalation.oncall.page;

import org.jspecify.annotations.NullMarked;
