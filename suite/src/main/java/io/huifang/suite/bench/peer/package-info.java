/** What plain JDBC does in place of ours: the same rows, taken from ours. */
@NullMarked
package io.huifang.suite.bench.peer;

import org.jspecify.annotations.NullMarked;
