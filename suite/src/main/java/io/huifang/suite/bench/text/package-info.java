/** How fast comments are read. */
@NullMarked
package io.huifang.suite.bench.text;

import org.jspecify.annotations.NullMarked;
