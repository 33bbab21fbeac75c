/** How long a list of open tickets takes. */
@NullMarked
package io.huifang.suite.bench.queue;

import org.jspecify.annotations.NullMarked;
