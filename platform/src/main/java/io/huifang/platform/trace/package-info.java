/** The W3C trace context that requests and events carry. */
@NullMarked
package io.huifang.platform.trace;

import org.jspecify.annotations.NullMarked;
