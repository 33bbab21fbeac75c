/** Tells replicas at once what they would otherwise find at their next look. */
@NullMarked
package io.huifang.platform.wakeup;

import org.jspecify.annotations.NullMarked;
