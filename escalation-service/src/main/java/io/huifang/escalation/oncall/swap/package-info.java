/** Shifts that people ask each other to take. */
@NullMarked
package io.huifang.escalation.oncall.swap;

import org.jspecify.annotations.NullMarked;
