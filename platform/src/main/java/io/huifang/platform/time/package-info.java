/** The one clock; tests and rehearsals may move it. */
@NullMarked
package io.huifang.platform.time;

import org.jspecify.annotations.NullMarked;
