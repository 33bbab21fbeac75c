/** Copies of what siblings own, kept by event. */
@NullMarked
package io.huifang.platform.copy;

import org.jspecify.annotations.NullMarked;
