/** Load that takes little from the cores it shares with what it measures. */
@NullMarked
package io.huifang.suite.bench.load;

import org.jspecify.annotations.NullMarked;
