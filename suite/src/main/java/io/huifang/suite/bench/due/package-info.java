/** Due work, against a library that is made for it, on the same server. */
@NullMarked
package io.huifang.suite.bench.due;

import org.jspecify.annotations.NullMarked;
