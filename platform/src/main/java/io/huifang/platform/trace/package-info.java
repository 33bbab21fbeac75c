/** The W3C trace context that requests, events and due work carry, and the spans made of it. */
@NullMarked
package io.huifang.platform.trace;

import org.jspecify.annotations.NullMarked;
