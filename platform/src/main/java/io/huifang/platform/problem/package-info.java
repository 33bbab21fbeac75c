/** RFC 9457 problem documents for every way a request can fail. */
@NullMarked
package io.huifang.platform.problem;

import org.jspecify.annotations.NullMarked;
