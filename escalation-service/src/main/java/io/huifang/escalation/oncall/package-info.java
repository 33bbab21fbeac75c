/** On-call schedules: who answers for what comes at any hour, by rotations, overrides, absences. */
@NullMarked
package io.huifang.escalation.oncall;

import org.jspecify.annotations.NullMarked;
