/** Schedules as somebody writes them down, and what can be wrong with them. */
@NullMarked
package io.huifang.escalation.oncall.definition;

import org.jspecify.annotations.NullMarked;
