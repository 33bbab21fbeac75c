/** Events from committed here to taken there. */
@NullMarked
package io.huifang.suite.bench.events;

import org.jspecify.annotations.NullMarked;
