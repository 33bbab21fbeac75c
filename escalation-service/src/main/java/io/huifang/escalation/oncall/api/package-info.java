/** On-call schedules over HTTP. */
@NullMarked
package io.huifang.escalation.oncall.api;

import org.jspecify.annotations.NullMarked;
