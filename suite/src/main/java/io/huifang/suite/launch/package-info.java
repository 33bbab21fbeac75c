/** Puts the parts together: the command line of {@code ./run} and the API for tests. */
@NullMarked
package io.huifang.suite.launch;

import org.jspecify.annotations.NullMarked;
